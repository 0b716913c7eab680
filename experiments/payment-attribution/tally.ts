import type { Decisions } from '../../src/attribution/decide.ts';
import type { Verdicts } from '../../src/attribution/scores/judge.ts';
import type { OwnerSums, SumName } from '../../src/attribution/scores/owner-sums.ts';
import type { Observed } from './observed.ts';
import type { PreparedMarket } from './prepared-market.ts';

/** Adds to an owner's sum; 1 unless told. */
export type Add = (name: SumName, owner: number, amount?: number) => void;

/** A function that adds to these sums. */
export function adderTo(sums: OwnerSums): Add {
  return (name, owner, amount = 1) => {
    sums[name][owner] += amount;
  };
}

/** Counts what became of each purchase. */
export function tallyPurchases(
  market: PreparedMarket,
  { search, owner, paidBy }: Observed,
  { posterior }: Decisions,
  verdicts: Verdicts,
  add: Add,
): void {
  const payers = new Set<number>();
  for (const { ad, transaction } of market.purchases) {
    if (transaction < 0) continue;
    const who = market.ownerOf.get(ad)!;
    add('paid', who);
    payers.add(who);
  }
  for (const who of payers) add('payers', who);
  for (let purchase = 0; purchase < search.purchases.count; purchase++) {
    const who = owner[purchase];
    const [decided, right] = [verdicts.decided[purchase], verdicts.right[purchase]];
    add('purchases', who);
    add('listed', who, verdicts.listed[purchase]);
    add('decided', who, decided);
    add('right', who, right);
    if (!Number.isNaN(posterior[purchase])) add('expectedWrong', who, 1 - posterior[purchase]);
    if (verdicts.state[purchase] === 0) add(paidBy[purchase] < 0 ? 'noneRight' : 'noneWrong', who);
    else {
      const state = verdicts.state[purchase] === 1 ? 'exact' : 'multiple';
      add(`${state}${right ? 'Right' : decided ? 'Wrong' : 'Open'}`, who);
    }
  }
}
