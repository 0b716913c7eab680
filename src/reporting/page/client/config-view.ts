import type { ConfigView, ExperimentView } from '../page-data.ts';
import { chartFigure } from './chart.ts';
import { element, freshId } from './dom.ts';
import { graphPanel } from './graph-panel.ts';
import { operatingPanel } from './operating-panel.ts';
import { provenanceBlock } from './provenance.ts';
import { tableBlock } from './table.ts';
import { verdictPanel } from './verdicts.ts';

/** A part of a config's view, for its heading and the contents. */
export interface Section {
  /** What the address names it by. */
  readonly place: string;
  readonly title: string;
  readonly content: () => readonly HTMLElement[];
}

/** The parts that a config has, in their order. */
export function sectionsOf(config: ConfigView): Section[] {
  const [headline, ...others] = config.tables;
  const sections: (Section | false)[] = [
    config.verdicts.length > 0 && {
      place: 'audit',
      title: 'Leakage audit',
      content: () => [verdictPanel(config.verdicts)],
    },
    headline !== undefined && { place: 'result', title: 'Main result', content: () => [tableBlock(headline)] },
    config.operating.length > 0 && {
      place: 'threshold',
      title: 'Choose a threshold',
      content: () => [operatingPanel(config.operating)],
    },
    config.graphs.length > 0 && {
      place: 'groups',
      title: 'Groups and their evidence',
      content: () => config.graphs.map(graphPanel),
    },
    config.charts.length > 0 && {
      place: 'figures',
      title: 'Figures',
      content: () => [element('div', { class: 'charts' }, ...config.charts.map(chartFigure))],
    },
    others.length > 0 && { place: 'tables', title: 'Further tables', content: () => others.map(tableBlock) },
    { place: 'provenance', title: 'Provenance', content: () => [provenanceBlock(config.provenance)] },
  ];
  return sections.filter((section) => section !== false);
}

/** A config's whole view. */
export function configView(config: ConfigView, experiment: ExperimentView): HTMLElement[] {
  return [
    element('p', { class: 'above' }, `${config.name}${experiment.summary ? `: ${experiment.summary}` : ''}`),
    element('h1', { tabindex: -1 }, config.title),
    ...sectionsOf(config).map(({ place, title, content }) => {
      const id = freshId('section');
      return element(
        'section',
        { 'aria-labelledby': id, id: `place-${place}` },
        element('h2', { id }, title),
        ...content(),
      );
    }),
  ];
}
