import { averageResampled, type BootstrapOptions, type Resampled } from '../../src/evaluation/bootstrap.ts';
import { rankingMeasures } from '../../src/evaluation/ranking.ts';
import { bootstrapRanking } from '../../src/evaluation/ranking-bootstrap.ts';
import type { PairIndex } from '../../src/stylometry/feature-group.ts';
import { forgetPairs } from './features.ts';
import type { Sample } from './sample.ts';
import type { TrainedScorer } from './scorer.ts';
import type { TrainingPart } from './training-part.ts';

/** The ranking view. */
export interface RankingOutcome {
  /** Documents that asked, summed over the folds. */
  readonly queries: number;
  /** By name, means over all train/test orders: R-precision, MAP, Recall@10. */
  readonly measures: ReadonlyMap<string, Resampled>;
}

/** A scorer, the folds that trained it and those that test it. */
export interface Trained extends Pick<TrainingPart, 'folds' | 'tests'> {
  readonly scorer: TrainedScorer;
}

/** Lets each document of each fold rank all others of its fold, by the scorers of the other folds. */
export function rankFolds(sample: Sample, trained: readonly Trained[], bootstrap: BootstrapOptions): RankingOutcome {
  const orders: Map<string, Resampled>[] = [];
  let queries = 0;
  for (const [test, { documents }] of sample.folds.entries()) {
    const authors = documents.map((document) => sample.labelled.author[document]);
    const pairs = everyPair(documents);
    let asked = 0;
    for (const { scorer, tests } of trained) {
      if (!tests.includes(test)) continue;
      const scores = squareOf(scorer.score(pairs), documents.length);
      const scoreRow = (query: number, row: Float64Array) =>
        row.set(scores.subarray(query * row.length, (query + 1) * row.length));
      const ranking = rankingMeasures(authors, scoreRow, [10]);
      orders.push(bootstrapRanking(ranking, bootstrap));
      asked = ranking.queries;
    }
    // All pairs of a fold are many times its sampled ones: they are not kept for other trials.
    forgetPairs(sample, pairs);
    queries += asked;
  }
  return { queries, measures: averageResampled(orders) };
}

/** Each two documents once: (0, 1), (0, 2), … */
function everyPair(documents: Int32Array): PairIndex {
  const count = (documents.length * (documents.length - 1)) / 2;
  const [a, b] = [new Int32Array(count), new Int32Array(count)];
  let pair = 0;
  for (let i = 0; i < documents.length; i++) {
    for (let j = i + 1; j < documents.length; j++) {
      a[pair] = documents[i];
      b[pair++] = documents[j];
    }
  }
  return { a, b };
}

/** The scores of `everyPair` as a symmetric matrix of documents × documents, row by row; its diagonal is 0. */
function squareOf(scores: Float64Array, documents: number): Float64Array {
  const square = new Float64Array(documents * documents);
  let pair = 0;
  for (let i = 0; i < documents; i++) {
    for (let j = i + 1; j < documents; j++) {
      square[i * documents + j] = scores[pair];
      square[j * documents + i] = scores[pair++];
    }
  }
  return square;
}
