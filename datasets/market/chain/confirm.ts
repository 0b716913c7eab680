import { countNotAbove } from '../../../src/common/ascending.ts';
import type { RandomStream } from '../../../src/common/random.ts';
import type { MarketSettings } from '../settings.ts';
import type { Ledger } from './ledger.ts';

/** BIP 141's limits, less room for header and coinbase. */
const weightLimit = 4_000_000 - 4_000;
const operationLimit = 80_000 - 400;

/**
 * Which transactions each block takes: those that had arrived, the cheap ones after being passed over at random, none
 * before its parents, as many as fit; in the order of sending, so that parents come first. What no block takes stays
 * unconfirmed and is left out.
 *
 * @param transactions numbers, in the order of sending
 * @param arrival when each of them reaches the miners, Unix seconds
 * @param found when each block is found
 * @param medianFee satoshi a virtual byte
 * @returns the members of each block
 */
export function confirm(
  ledger: Ledger,
  transactions: readonly number[],
  arrival: ArrayLike<number>,
  found: readonly number[],
  medianFee: number,
  { passedOverShare }: MarketSettings['chain'],
  stream: RandomStream,
): number[][] {
  const waiting: number[][] = found.map(() => []);
  for (const [i, transaction] of transactions.entries()) {
    let block = countNotAbove(found, arrival[i]!);
    const { fee, weight } = ledger.transactions;
    const rate = fee[transaction]! / (weight[transaction]! / 4);
    const passedOver = passedOverShare * Math.max(0, 1 - rate / medianFee);
    while (passedOver > 0 && stream.uniform() < passedOver) block++;
    if (block < found.length) waiting[block]!.push(transaction);
  }
  const confirmed = new Set<number>();
  const members: number[][] = [];
  let late: number[] = [];
  const first = transactions[0] ?? 0;
  for (const queue of waiting) {
    const { taken, left } = fill(
      ledger,
      [...late, ...queue].sort((x, y) => x - y),
      confirmed,
      first,
    );
    members.push(taken);
    late = left;
  }
  return members;
}

function fill(
  { transactions, outputs }: Ledger,
  queue: readonly number[],
  confirmed: Set<number>,
  first: number,
): { taken: number[]; left: number[] } {
  const taken: number[] = [];
  const left: number[] = [];
  let weight = 0;
  let operations = 0;
  for (const transaction of queue) {
    const ready = transactions.spends[transaction]!.every((output) => {
      const parent = outputs.transaction[output]!;
      return parent < first || confirmed.has(parent);
    });
    const fits =
      weight + transactions.weight[transaction]! <= weightLimit &&
      operations + transactions.operations[transaction]! <= operationLimit;
    if (!ready || !fits) {
      left.push(transaction);
      continue;
    }
    weight += transactions.weight[transaction]!;
    operations += transactions.operations[transaction]!;
    confirmed.add(transaction);
    taken.push(transaction);
  }
  return { taken, left };
}
