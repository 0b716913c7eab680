import { probit } from 'simple-statistics';
import { countBelow, countNotAbove } from '../../common/ascending.ts';

/** What ranks are learned from training rows: each column's values there, ascending, column after column. */
export interface RankedColumns {
  readonly sorted: Float64Array;
  readonly training: number;
  readonly width: number;
}

/**
 * Sorts the columns of the training rows.
 *
 * @param rows vectors of one length
 * @param training indices of the rows to rank among
 * @param width the length of a row
 */
export function rankColumns(rows: readonly Float64Array[], training: Int32Array, width: number): RankedColumns {
  const sorted = new Float64Array(width * training.length);
  for (let i = 0; i < width; i++) {
    const column = sorted.subarray(i * training.length, (i + 1) * training.length);
    for (let k = 0; k < training.length; k++) column[k] = rows[training[k]][i];
    column.sort();
  }
  return { sorted, training: training.length, width };
}

/**
 * Each value's rank within its column of the training rows, as a share: (L + E/2 + ½) / (n + 1), L being the training
 * values below it, E those equal to it and n their number. It lies between 0 and 1, and equal values have equal ranks.
 */
export function ranksOf(row: Float64Array, { sorted, training, width }: RankedColumns): Float64Array {
  const ranks = new Float64Array(width);
  for (let i = 0; i < width; i++) {
    const column = sorted.subarray(i * training, (i + 1) * training);
    const below = countBelow(column, row[i]);
    const notAbove = countNotAbove(column, row[i]);
    ranks[i] = ((below + notAbove) / 2 + 0.5) / (training + 1);
  }
  return ranks;
}

/** Ranks as normal scores: the standard normal quantile of each, cut at ±3. */
export function normalScores(ranks: Float64Array): Float64Array {
  return ranks.map((rank) => Math.max(-3, Math.min(3, probit(rank))));
}
