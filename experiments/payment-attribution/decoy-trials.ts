import { type DecisionRules, decide } from '../../src/attribution/decide.ts';
import { shiftPurchases } from '../../src/attribution/decoys.ts';
import { noWallet } from '../../src/attribution/identities/paying-wallets.ts';
import type { Matcher } from '../../src/attribution/matchers/matcher.ts';
import { searchAgain } from '../../src/attribution/search.ts';
import type { Observed } from './observed.ts';
import type { PreparedMarket } from './prepared-market.ts';
import type { Add } from './tally.ts';

/**
 * Links the purchases moved in time, by each shift, as the purchases themselves.
 *
 * @returns the wallets that they were matched to
 */
export function tryDecoys(
  market: Pick<PreparedMarket, 'transactionOfOutput' | 'period'>,
  wallets: Int32Array,
  { search, owner }: Observed,
  matcher: Matcher,
  rules: DecisionRules,
  shifts: readonly number[],
  add: Add,
): number[] {
  const matched: number[] = [];
  const transactionOf = (output: number) => market.transactionOfOutput[output];
  for (const shift of shifts) {
    const shifted = searchAgain(search, shiftPurchases(search.purchases, shift, market.period));
    const { output } = decide(shifted, matcher, rules, transactionOf);
    const { first } = shifted.candidates;
    for (let purchase = 0; purchase < output.length; purchase++) {
      add('decoys', owner[purchase]);
      if (first[purchase + 1] > first[purchase]) add('decoysListed', owner[purchase]);
      if (output[purchase] < 0) continue;
      add('decoysDecided', owner[purchase]);
      const wallet = wallets[transactionOf(output[purchase])];
      if (wallet !== noWallet) matched.push(wallet);
    }
  }
  return matched;
}
