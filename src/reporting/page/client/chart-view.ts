import { type Loader, None, parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { fontFamily } from '../../charts/theme.ts';
import { element } from './dom.ts';

/** A chart may name nothing outside the page. */
const noLoader = {
  load: () => Promise.reject(new Error('the page loads nothing')),
  sanitize: () => Promise.reject(new Error('the page links to nothing')),
} as unknown as Loader;

let ready: Promise<unknown> | undefined;

/** Waits for the font that a chart's texts are measured by. */
export function chartFont(): Promise<unknown> {
  ready ??= Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 8px "${fontFamily}"`)));
  return ready;
}

/** Draws a specification into an element at once, without ever making code from text: expressions are interpreted. */
export function drawChart(spec: Record<string, unknown>, place: HTMLElement): View {
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: quiet }).spec;
  const view = new View(parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    loader: noLoader,
    logLevel: None,
    hover: false,
  });
  // The place is an image with words of its own: what it is drawn of is nothing to read.
  const drawing = element('div', { 'aria-hidden': 'true' });
  place.replaceChildren(drawing);
  return view.initialize(drawing).run();
}

const quiet = {
  level: () => quiet,
  error: () => quiet,
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet,
} as never;
