import type { Decisions } from '../decide.ts';
import type { Search } from '../search.ts';

/** How many transactions match a purchase. */
export const matchStates = ['none', 'exact', 'multiple'] as const;
export type MatchState = (typeof matchStates)[number];

/** What became of each purchase, one entry a purchase. */
export interface Verdicts {
  /** Index into `matchStates`. */
  readonly state: Uint8Array;
  /** 1 where its paying transaction is among the candidates'. */
  readonly listed: Uint8Array;
  /** 1 where an output was named. */
  readonly decided: Uint8Array;
  /** 1 where the output named is the paying transaction's. */
  readonly right: Uint8Array;
}

/**
 * Holds candidates and decisions against the truth.
 *
 * @param paidBy the paying transaction by purchase; −1 where no transaction paid it, or it is no purchase at all
 * @param transactionOf by output number
 */
export function judge(
  { purchases, candidates, index }: Search,
  { output }: Decisions,
  paidBy: Int32Array,
  transactionOf: Int32Array,
): Verdicts {
  const { count } = purchases;
  const verdicts = {
    state: new Uint8Array(count),
    listed: new Uint8Array(count),
    decided: new Uint8Array(count),
    right: new Uint8Array(count),
  };
  for (let purchase = 0; purchase < count; purchase++) {
    let first = -1;
    for (let i = candidates.first[purchase]; i < candidates.first[purchase + 1]; i++) {
      const transaction = transactionOf[index.output[candidates.entry[i]]];
      if (first < 0) {
        first = transaction;
        verdicts.state[purchase] = 1;
      } else if (transaction !== first) verdicts.state[purchase] = 2;
      if (transaction === paidBy[purchase]) verdicts.listed[purchase] = 1;
    }
    if (output[purchase] < 0) continue;
    verdicts.decided[purchase] = 1;
    if (transactionOf[output[purchase]] === paidBy[purchase]) verdicts.right[purchase] = 1;
  }
  return verdicts;
}
