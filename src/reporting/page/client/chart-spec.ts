import { themedSpec } from '../../charts/theme.ts';
import { withNamedColours } from './colours.ts';

type Json = Record<string, unknown>;

interface Layer extends Json {
  readonly mark?: Json | string;
  readonly data?: { readonly values?: readonly Json[] };
  readonly encoding?: Readonly<Record<string, Json | null>>;
}

/** The signal that names the series a reader has hidden. */
export const hiddenSignal = 'hiddenSeries';

/** A chart's specification as the page draws it: its colours by name, what is pointed at told, series that can be hidden. */
export function interactiveSpec(spec: Json): Json {
  const layers = layersOf(spec);
  const toggled = seriesOf(spec).length > 1;
  const shown = layers.flatMap((layer) => {
    const own = toggled && fieldOf(layer, 'color') === 'series' ? fading(layer) : layer;
    return [withTooltip(own), ...(markOf(layer) === 'line' ? [pointsOf(layer)] : [])];
  });
  const { mark: _, encoding: __, layer: ___, ...rest } = spec as Layer;
  const params = toggled ? { params: [{ name: hiddenSignal, value: [] }] } : {};
  return withNamedColours(themedSpec('single', { ...rest, ...params, layer: shown }));
}

/** The series that a chart's colours tell apart, in their order. */
export function seriesOf(spec: Json): string[] {
  for (const layer of layersOf(spec)) {
    const scale = layer.encoding?.color?.scale as { domain?: unknown } | undefined;
    if (fieldOf(layer, 'color') === 'series' && Array.isArray(scale?.domain)) return scale.domain.map(String);
  }
  return [];
}

export function layersOf(spec: Json): Layer[] {
  return Array.isArray(spec.layer) ? (spec.layer as Layer[]) : [spec as Layer];
}

export function markOf({ mark }: Layer): string {
  return String(typeof mark === 'object' ? mark.type : mark);
}

function fieldOf({ encoding }: Layer, channel: string): unknown {
  return encoding?.[channel]?.field;
}

/** A series that is hidden keeps its place, faintly, so that the axes stay. */
function fading(layer: Layer): Layer {
  const test = `indexof(${hiddenSignal}, datum.series) >= 0`;
  const full = typeof layer.mark === 'object' && typeof layer.mark.opacity === 'number' ? layer.mark.opacity : 1;
  return { ...layer, encoding: { ...layer.encoding, opacity: { condition: { test, value: 0.04 }, value: full } } };
}

function withTooltip(layer: Layer): Layer {
  if (!['point', 'bar', 'rule', 'tick', 'area'].includes(markOf(layer))) return layer;
  const mark = typeof layer.mark === 'object' ? layer.mark : { type: layer.mark };
  return { ...layer, mark: { ...mark, tooltip: { content: 'data' } } };
}

/** A line tells nothing but its first value: unseen points along it tell theirs. */
function pointsOf({ mark: _, encoding = {}, ...rest }: Layer): Layer {
  const { x, y } = encoding;
  return {
    ...rest,
    mark: { type: 'point', filled: true, size: 40, opacity: 0, tooltip: { content: 'data' } },
    encoding: { ...(x && { x }), ...(y && { y }) },
  };
}
