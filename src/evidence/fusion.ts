import { logisticRegression } from '../models/logistic-regression.ts';
import type { Matrix } from '../models/model.ts';
import { logit } from '../models/sigmoid.ts';

/** How log likelihood ratios of several kinds of evidence become one: added up, or weighed by a learned model. */
export const fusionKinds = ['sum', 'learned'] as const;
export type FusionKind = (typeof fusionKinds)[number];

/** One likelihood ratio (natural logarithm) a pair, for each kind of evidence. */
export type Ratios = readonly Float64Array[];

/** Turns the ratios of pairs into log odds that one owner has both. */
export interface Fusion {
  logOdds(ratios: Ratios): Float64Array;
  describe(kinds: readonly string[]): Record<string, unknown>;
}

/**
 * Learns to fuse. `sum` takes the kinds for independent given the owners, adds their ratios and the prior log odds of
 * the pairs learned from. `learned` is a logistic regression on the ratios (Brümmer & du Preez 2006, section 5), which
 * also weighs down what two kinds say twice; where the pairs are all of one class it has nothing to learn from, and adds.
 *
 * @param same 1 where one owner has both, by pair: candidate pairs of markets that no evidence was learned from
 */
export function learnFusion(kind: FusionKind, ratios: Ratios, same: Uint8Array): Fusion {
  const positives = same.reduce((sum, label) => sum + label, 0);
  const prior = Math.log((positives + 0.5) / (same.length - positives + 0.5));
  if (kind === 'sum' || positives === 0 || positives === same.length) {
    return {
      logOdds: (own) =>
        Float64Array.from({ length: own[0].length }, (_, i) => own.reduce((sum, column) => sum + column[i], prior)),
      describe: () => ({ kind: 'sum', prior }),
    };
  }
  const model = logisticRegression({ kind: 'logistic-regression', C: 10, standardise: true, classWeight: 'equal' });
  const fitted = model.fit(asMatrix(ratios), same, 0);
  return {
    logOdds: (own) => fitted.predict(asMatrix(own)).map(logit),
    describe: (names) => ({ ...fitted.describe(names), kind }),
  };
}

function asMatrix(ratios: Ratios): Matrix {
  const [rows, columns] = [ratios[0].length, ratios.length];
  const data = new Float64Array(rows * columns);
  ratios.forEach((column, j) => {
    for (let i = 0; i < rows; i++) data[i * columns + j] = column[i];
  });
  return { rows, columns, data };
}
