import { assignAlone } from './assignment/alone.ts';
import { assignGreedily } from './assignment/greedy.ts';
import { assignOptimally } from './assignment/optimal.ts';
import type { Matcher } from './matchers/matcher.ts';
import type { Search } from './search.ts';

/** How candidates are given to purchases: each by itself, or one to one. */
export const assignmentKinds = ['none', 'greedy', 'optimal'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Which output is said to have paid each purchase. */
export interface Decisions {
  /** The candidate by purchase; −1 where none is named. */
  readonly candidate: Int32Array;
  /** The output by purchase; −1 where none is named. */
  readonly output: Int32Array;
  /** The probability of it by purchase; NaN where none is named or the matcher gives none. */
  readonly posterior: Float64Array;
  /** Purchases whose candidate was less probable than asked for. */
  readonly abstained: number;
  /** Purchases in components too large for the optimal assignment, which were assigned greedily. */
  readonly greedyInstead: number;
}

export interface DecisionRules {
  readonly assignment: AssignmentKind;
  /** No output is named that is less probable than this. Matchers without probabilities don't look at it. */
  readonly minimumPosterior: number;
}

/**
 * Names an output for each purchase, or none.
 *
 * @param transactionOf by output number
 */
export function decide(
  search: Search,
  matcher: Matcher,
  { assignment, minimumPosterior }: DecisionRules,
  transactionOf: (output: number) => number,
): Decisions {
  const { gain, posterior } = matcher.score(search);
  const { candidate, greedyInstead } = assign(search, gain, matcher.alone, assignment, transactionOf);
  const probability = new Float64Array(candidate.length).fill(Number.NaN);
  const output = new Int32Array(candidate.length).fill(-1);
  let abstained = 0;
  for (let purchase = 0; purchase < candidate.length; purchase++) {
    if (candidate[purchase] < 0) continue;
    if (posterior !== null) {
      if (posterior[candidate[purchase]] < minimumPosterior) {
        candidate[purchase] = -1;
        abstained++;
        continue;
      }
      probability[purchase] = posterior[candidate[purchase]];
    }
    output[purchase] = search.index.output[search.candidates.entry[candidate[purchase]]];
  }
  return { candidate, output, posterior: probability, abstained, greedyInstead };
}

function assign(
  search: Search,
  gain: Float64Array,
  alone: Matcher['alone'],
  kind: AssignmentKind,
  transactionOf: (output: number) => number,
): { candidate: Int32Array; greedyInstead: number } {
  if (kind === 'none') return { candidate: assignAlone(search, gain, alone, transactionOf), greedyInstead: 0 };
  if (kind === 'greedy') return { candidate: assignGreedily(search, gain), greedyInstead: 0 };
  const { taken, greedyPurchases } = assignOptimally(search, gain);
  return { candidate: taken, greedyInstead: greedyPurchases };
}
