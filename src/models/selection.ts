import { InputError } from '../common/error.ts';
import { type OutOfFoldScores, type OutOfFoldTask, outOfFoldScores } from './cross-validation.ts';
import type { Model } from './model.ts';
import { partialAuc } from './partial-auc.ts';
import { countPositives } from './training-data.ts';

export const selectionCriteria = ['partial-auc', 'log-loss'] as const;
export type SelectionCriterion = (typeof selectionCriteria)[number];

export interface SelectionTask extends Omit<OutOfFoldTask, 'model'> {
  /** What to choose from: one model a setting. */
  readonly candidates: readonly Model[];
  /** `partial-auc`: greatest area up to a false positive rate of 3%; `log-loss`: least mean log loss. */
  readonly criterion: SelectionCriterion;
}

export interface Selection {
  /** The chosen model's place among the candidates; the first among equals. */
  readonly chosen: number;
  /** Each candidate's criterion: area (greater is better) or mean log loss (less is better). */
  readonly values: readonly number[];
  /** The chosen model's out-of-fold scores. They chose it, so that they flatter it a little. */
  readonly outOfFold: OutOfFoldScores;
}

/** Where the area under the ROC curve ends: deployment cares for few false positives. */
const falsePositiveLimit = 0.03;

/**
 * Chooses among models by out-of-fold scores on author-disjoint inner folds, the same folds for all. It sees nothing
 * but the rows it is given: give it a training fold, and the choice is nested inside that.
 *
 * @throws InputError where there is no candidate, and as `outOfFoldScores` does
 */
export function selectByOutOfFold({ candidates, criterion, ...task }: SelectionTask): Selection {
  if (candidates.length === 0) throw new InputError('no model to choose from: at least one candidate is needed');
  const outcomes = candidates.map((model) => {
    const outOfFold = outOfFoldScores({ ...task, model });
    const scores = Float64Array.from(outOfFold.rows, (row) => outOfFold.scores[row]);
    const labels = Uint8Array.from(outOfFold.rows, (row) => task.labels[row]);
    const positives = countPositives(labels);
    if (positives === 0 || positives === labels.length) {
      throw new InputError(
        `${labels.length} out-of-fold scores of ${positives} positive pairs: choosing a model needs pairs of both classes whose authors share an inner fold`,
      );
    }
    return {
      outOfFold,
      value: criterion === 'log-loss' ? logLoss(scores, labels) : partialAuc(scores, labels, falsePositiveLimit),
    };
  });
  const values = outcomes.map(({ value }) => value);
  const best = criterion === 'log-loss' ? Math.min(...values) : Math.max(...values);
  const chosen = values.indexOf(best);
  return { chosen, values, outOfFold: outcomes[chosen].outOfFold };
}

/** Mean log loss; probabilities of 0 and 1 count as 1e-15 from there, so that one sure mistake is not infinite. */
function logLoss(probabilities: Float64Array, labels: Uint8Array): number {
  let loss = 0;
  for (let i = 0; i < labels.length; i++) {
    loss -= Math.log(Math.max(1e-15, labels[i] === 1 ? probabilities[i] : 1 - probabilities[i]));
  }
  return loss / labels.length;
}
