import { InputError } from '../common/error.ts';
import type { Ranked } from './ranked.ts';

/** What lies above the end of each tie group of a ranking: all that curves and rank measures need to know. */
export interface Cumulative {
  /** Weight of the positives down to the end of each group. */
  readonly positives: Float64Array;
  /** Weight of the negatives down to the end of each group. */
  readonly negatives: Float64Array;
}

/**
 * Weights of positives and negatives down to the end of each tie group.
 *
 * @param weights one a sample, by sample index, not below 0; 1 each unless given
 */
export function cumulate({ order, groupEnd, positive }: Ranked, weights?: Float64Array): Cumulative {
  const positives = new Float64Array(groupEnd.length);
  const negatives = new Float64Array(groupEnd.length);
  let above = 0;
  let below = 0;
  for (let group = 0, i = 0; group < groupEnd.length; group++) {
    for (; i < groupEnd[group]; i++) {
      const weight = weights === undefined ? 1 : weights[order[i]];
      if (positive[order[i]]) above += weight;
      else below += weight;
    }
    positives[group] = above;
    negatives[group] = below;
  }
  return { positives, negatives };
}

/** The weight of all positives, and of all negatives. */
export function totals({ positives, negatives }: Cumulative): { positives: number; negatives: number } {
  return { positives: positives.at(-1) ?? 0, negatives: negatives.at(-1) ?? 0 };
}

/**
 * As `cumulate`, for what is defined only where both classes occur.
 *
 * @param what the measure, for the message
 * @throws InputError where a class has no sample (or no weight)
 */
export function cumulateBothClasses(what: string, ranked: Ranked, weights?: Float64Array): Cumulative {
  const cumulative = cumulate(ranked, weights);
  const { positives, negatives } = totals(cumulative);
  if (positives > 0 && negatives > 0) return cumulative;
  throw new InputError(
    `${what} needs samples of both classes: there are ${positives} positive and ${negatives} negative`,
  );
}
