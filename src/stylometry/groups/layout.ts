import type { Document } from '../../text/document.ts';
import type { FeatureGroup } from '../feature-group.ts';
import { closeness, cosine } from '../measures.ts';
import { laidOutText } from '../style/body-text.ts';
import { layoutValues } from '../style/layout-values.ts';
import { comparePairs } from './compare-pairs.ts';
import { innerBreaks, likeliestColumn, wrapKinds, wrapLogRatios } from './wrap-column.ts';
import { sharedWrapLogRatio, wrapPosterior, wrapPrior } from './wrap-prior.ts';

interface Layout {
  readonly values: Float64Array;
  /** Lines by their length, in steps of eight characters, the last step holding all longer ones. */
  readonly histogram: Float64Array;
  readonly wrapLogRatios: Float64Array;
  readonly wrapColumn: number | undefined;
}

function layoutOf(document: Document): Layout {
  const text = laidOutText(document);
  const lines = text.split('\n');
  const histogram = new Float64Array(16);
  for (const line of lines) {
    const length = line.trimEnd().length;
    if (length > 0) histogram[Math.min(15, length >> 3)]++;
  }
  const logRatios = wrapLogRatios(innerBreaks(lines));
  return {
    values: Float64Array.from(layoutValues, (value) => value.of(text, lines)),
    histogram,
    wrapLogRatios: logRatios,
    wrapColumn: likeliestColumn(logRatios),
  };
}

/** Columns between two estimates: 0 where neither text is wrapped, the whole range where one is. */
function columnDifference(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : wrapKinds - 1;
  return Math.abs(a - b);
}

/** How alike two texts are laid out. It recognises mail programs and posting forms as much as writers. */
export const layoutGroup: FeatureGroup = {
  name: 'layout',
  summary: 'Closeness of line and paragraph lengths, indents, blank lines and spacing, and of the wrap column',
  source:
    'O. de Vel et al., "Mining e-mail content for author identification forensics", SIGMOD Record 30(4), 2001; the wrap column’s mixture is this project’s',
  features: [
    'lineLengthHistogramCosine',
    'wrapColumnDifference',
    'wrapColumnLogLikelihoodRatio',
    ...layoutValues.map(({ name }) => name),
  ],
  readsLayout: true,
  profile(documents) {
    const layouts = documents.map(layoutOf);
    const logRatios = layouts.map((layout) => layout.wrapLogRatios);
    return {
      fit(training) {
        const prior = wrapPrior(logRatios, training);
        const posteriors = logRatios.map((ratios) => wrapPosterior(ratios, prior));
        return comparePairs(layoutValues.length + 3, (a, b, values, start) => {
          values[start] = cosine(layouts[a].histogram, layouts[b].histogram);
          values[start + 1] = columnDifference(layouts[a].wrapColumn, layouts[b].wrapColumn);
          values[start + 2] = sharedWrapLogRatio(posteriors[a], posteriors[b], prior);
          for (let i = 0; i < layoutValues.length; i++) {
            values[start + 3 + i] = closeness(layouts[a].values[i], layouts[b].values[i], layoutValues[i].noise);
          }
        });
      },
    };
  },
};
