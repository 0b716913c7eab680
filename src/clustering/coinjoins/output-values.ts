import type { Chain } from '../../chain/chain.ts';

/** How often each value occurs among a transaction's outputs. */
export function outputValueCounts({ transactions, outputs }: Chain, transaction: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let o = transactions.firstOutput[transaction]; o < transactions.firstOutput[transaction + 1]; o++) {
    const value = outputs.value[o];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The value that most outputs have; of equally common ones the greatest. */
export function commonestValue(counts: ReadonlyMap<number, number>): { value: number; count: number } {
  let best = { value: 0, count: 0 };
  for (const [value, count] of counts) {
    if (count > best.count || (count === best.count && value > best.value)) best = { value, count };
  }
  return best;
}
