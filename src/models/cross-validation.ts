import { InputError } from '../common/error.ts';
import { randomStream } from '../common/random.ts';
import { dealAuthors } from './author-folds.ts';
import { selectRows } from './matrix.ts';
import type { Matrix, Model } from './model.ts';
import { rowsInClassShare } from './stratified-rows.ts';
import { checkTrainingData, countPositives } from './training-data.ts';

export interface OutOfFoldTask {
  readonly model: Model;
  /** One row a pair. */
  readonly features: Matrix;
  /**
   * The features as they are when nothing was learned from the documents of these authors (document frequencies,
   * ranks). Features that know a held-out text flatter its out-of-fold score, and a threshold chosen on such scores lets
   * more through than it was chosen for. `features` unless given.
   */
  readonly featuresWithout?: (heldOut: ReadonlySet<number>) => Matrix;
  /** 1 where one author wrote both, one a pair. */
  readonly labels: Uint8Array;
  /** A number that stands for the author of each pair's first document. */
  readonly groupsA: ArrayLike<number>;
  /** The same of its second document. */
  readonly groupsB: ArrayLike<number>;
  /** Inner folds that the authors are dealt into, 2 or more. */
  readonly folds: number;
  /** The inner fold of each author, where they were dealt before. */
  readonly foldOf?: ReadonlyMap<number, number>;
  /** Of the deal and of every fit. */
  readonly seed: number;
  /**
   * What happens to pairs whose authors are in different folds. `skip` (the default): they get no score. `score`: a
   * model of its own for each two folds scores them, trained without either, which makes folds × (folds − 1) / 2 more
   * fits, each on less.
   */
  readonly straddling?: 'skip' | 'score';
}

export interface OutOfFoldScores {
  /** The probability of each pair; NaN where it was not scored. */
  readonly scores: Float64Array;
  /** 1 for each scored pair, else 0. */
  readonly scored: Uint8Array;
  /** The scored pairs, in rising order. */
  readonly rows: Int32Array;
}

/**
 * Scores pairs by models that have seen neither of their authors, so that thresholds and calibration can be chosen
 * without in-sample optimism. Authors, not pairs, are dealt into folds. A pair within fold f is scored by the model
 * trained on the pairs that touch no author of f; every same-author pair is such a pair, and about one in `folds` of the
 * different-author pairs.
 *
 * Leaving authors out removes more different-author pairs (two chances to touch f) than same-author ones, which would
 * raise every inner model's idea of how common positives are, and with it a threshold. So each inner training set loses
 * a random part of the class that is over-represented, down to the share of the classes in the whole.
 *
 * @throws InputError where there are fewer authors than folds, or an inner training set lacks a class
 */
export function outOfFoldScores(task: OutOfFoldTask): OutOfFoldScores {
  const { model, features, labels, groupsA, groupsB, folds, seed, straddling = 'skip' } = task;
  const featuresWithout = task.featuresWithout ?? (() => features);
  checkTrainingData(features, labels);
  if (groupsA.length !== labels.length || groupsB.length !== labels.length) {
    throw new InputError(`${groupsA.length} and ${groupsB.length} authors of ${labels.length} pairs: two a pair`);
  }
  if (!(Number.isInteger(folds) && folds >= 2)) throw new InputError(`${folds} inner folds: a whole number from 2`);
  const foldOf = task.foldOf ?? dealAuthors(groupsA, groupsB, folds, randomStream(seed, 'inner-folds'));
  const foldsA = Uint32Array.from(groupsA, (author) => foldOf.get(author)!);
  const foldsB = Uint32Array.from(groupsB, (author) => foldOf.get(author)!);
  const share = countPositives(labels) / labels.length;
  const scores = new Float64Array(labels.length).fill(Number.NaN);
  const all = Int32Array.from(labels.keys());
  for (let f = 0; f < folds; f++) {
    for (let g = f; g < (straddling === 'score' ? folds : f + 1); g++) {
      const asked = all.filter(
        (row) => Math.min(foldsA[row], foldsB[row]) === f && Math.max(foldsA[row], foldsB[row]) === g,
      );
      if (asked.length === 0) continue;
      const untouched = all.filter((row) => [foldsA[row], foldsB[row]].every((fold) => fold !== f && fold !== g));
      const heldOut = new Set([...foldOf].filter(([, fold]) => fold === f || fold === g).map(([author]) => author));
      const matrix = featuresWithout(heldOut);
      const rows = rowsInClassShare(labels, untouched, share, randomStream(seed, 'inner-rows', f, g));
      const fitted = model.fit(
        selectRows(matrix, rows),
        Uint8Array.from(rows, (row) => labels[row]),
        randomStream(seed, 'inner-fit', f, g).integer(2 ** 31 - 1),
      );
      const predicted = fitted.predict(selectRows(matrix, asked));
      asked.forEach((row, i) => {
        scores[row] = predicted[i];
      });
    }
  }
  const rows = all.filter((row) => !Number.isNaN(scores[row]));
  return { scores, rows, scored: Uint8Array.from(scores, (score) => (Number.isNaN(score) ? 0 : 1)) };
}
