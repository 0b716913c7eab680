import type { Cumulative } from './cumulative.ts';
import type { PairSample } from './pair-sample.ts';
import { rankScores } from './ranked.ts';

/** A sample of pairs made ready to be weighed again and again: sorted once, its buffers allocated once. */
export interface Sweep extends Cumulative {
  readonly sample: PairSample;
  /** Sample indices, the highest score first. */
  readonly order: Int32Array;
  readonly groupEnd: Int32Array;
  /** How many groups lie strictly above the sample's threshold; undefined where it has none. */
  readonly groupsAbove: number | undefined;
  /** The weight of each pair, in the order of scores, as `weigh` left it. */
  readonly weight: Float64Array;
  /** 1 or 0 as the pair is positive, in the order of scores. */
  readonly label: Float64Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/**
 * Sorts a sample and allocates what `weigh` fills.
 *
 * @param authors size of the universe of authors
 */
export function prepareSweep(sample: PairSample, authors: number): Sweep {
  const { scores, same, authorA, authorB, threshold } = sample;
  const { order, groupEnd } = rankScores(scores, same);
  const groups = groupEnd.length;
  return {
    sample,
    order,
    groupEnd,
    groupsAbove:
      threshold === undefined ? undefined : groupEnd.filter((end) => scores[order[end - 1]] > threshold).length,
    positives: new Float64Array(groups),
    negatives: new Float64Array(groups),
    weight: new Float64Array(order.length),
    label: Float64Array.from(order, (pair) => same[pair]),
    first: order.map((pair) => authorA[pair]),
    // A same-author pair is weighed by its author once: its second factor is the 1 that lies past the last author.
    second: order.map((pair) => (same[pair] ? authors : authorB[pair])),
  };
}

/**
 * Weighs every pair by its authors and cumulates the weights down the ranking, in one pass without a branch on the
 * label.
 *
 * @param multiplicity how often each author was drawn, and a 1 past the last author
 */
export function weigh(sweep: Sweep, multiplicity: Float64Array): void {
  const { groupEnd, positives, negatives, weight, label, first, second } = sweep;
  let all = 0;
  let above = 0;
  for (let group = 0, i = 0; group < groupEnd.length; group++) {
    for (const end = groupEnd[group]; i < end; i++) {
      const w = multiplicity[first[i]] * multiplicity[second[i]];
      weight[i] = w;
      all += w;
      above += w * label[i];
    }
    positives[group] = above;
    negatives[group] = all - above;
  }
}
