import { dealByLoad } from '../../common/balanced-deal.ts';
import { InputError } from '../../common/error.ts';
import { randomStream } from '../../common/random.ts';
import { selectRows } from '../../models/matrix.ts';
import type { Model } from '../../models/model.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';
import { unknownLabel } from './change-labels.ts';
import type { ChangeRows } from './change-rows.ts';

/** How sure a model is that each row's output is change, by models that never saw the row's sender. */
export interface ChangeScores {
  /** From 0 to 1, one a row. */
  readonly score: Float64Array;
  /** The fold of each row; its score is by a model of all other folds. */
  readonly fold: Int32Array;
}

/**
 * Scores outputs by a model over heuristics' votes (Möser & Narayanan 2022, "Resurrecting Address Clustering in Bitcoin", who take a random forest), in
 * folds that are dealt by sender: all transactions of one cluster share a fold, for a wallet's habits would give its
 * other transactions away.
 *
 * @param labels of the rows, as `labelChange` gives them; rows of unknown label are scored, but not learned from
 * @throws InputError where there are fewer senders than folds, or a fold's others lack a class
 */
export function crossFitChange(
  rows: ChangeRows,
  labels: Int8Array,
  model: Model,
  { folds, seed }: { readonly folds: number; readonly seed: number },
): ChangeScores {
  const fold = dealSenders(rows.sender, folds, seed);
  const score = new Float64Array(fold.length);
  for (let held = 0; held < folds; held++) {
    const all = Array.from(fold.keys());
    const training = all.filter((row) => fold[row] !== held && labels[row] !== unknownLabel);
    const fitted = model.fit(
      selectRows(rows.votes, training),
      Uint8Array.from(training, (row) => labels[row]),
      randomStream(seed, 'change-model', held).integer(2 ** 31 - 1),
    );
    const scored = all.filter((row) => fold[row] === held);
    fitted.predict(selectRows(rows.votes, scored)).forEach((value, i) => {
      score[scored[i]] = value;
    });
  }
  return { score, fold };
}

/** Deals senders into folds with nearly equal numbers of rows: the fold of each row. */
function dealSenders(sender: Int32Array, folds: number, seed: number): Int32Array {
  const load = new Map<number, number>();
  for (const one of sender) load.set(one, (load.get(one) ?? 0) + 1);
  if (load.size < folds) {
    throw new InputError(`${load.size} senders for ${folds} folds of change outputs: at least one a fold is needed`);
  }
  const senders = [...load.keys()].sort((x, y) => x - y);
  const dealt = dealByLoad(
    senders.map((one) => load.get(one)!),
    folds,
    randomStream(seed, 'change-folds'),
  );
  const foldOf = new Map(senders.map((one, i) => [one, dealt[i]]));
  return Int32Array.from(sender, (one) => foldOf.get(one)!);
}

/**
 * A change heuristic by scores: its candidates are the outputs scored above a threshold.
 *
 * @param threshold to be chosen on scores of other rows than it is judged by
 */
export function scoredChange(
  name: string,
  { output }: ChangeRows,
  score: Float64Array,
  threshold: number,
): ChangeHeuristic {
  const likely = new Set<number>();
  output.forEach((number, row) => {
    if (score[row] > threshold) likely.add(number);
  });
  return {
    name,
    description: `scored above ${threshold}`,
    source: 'Möser & Narayanan 2022, "Resurrecting Address Clustering in Bitcoin"',
    candidates({ chain: { transactions } }, transaction) {
      const found: number[] = [];
      for (let o = transactions.firstOutput[transaction]; o < transactions.firstOutput[transaction + 1]; o++) {
        if (likely.has(o)) found.push(o);
      }
      return found;
    },
  };
}
