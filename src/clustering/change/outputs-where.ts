import type { ChainView } from '../chain-view.ts';
import { isSpendable } from '../transactions.ts';

/** The spendable outputs of a transaction for which a condition holds. */
export function outputsWhere(
  { chain }: ChainView,
  transaction: number,
  condition: (output: number) => boolean,
): number[] {
  const found: number[] = [];
  const end = chain.transactions.firstOutput[transaction + 1];
  for (let output = chain.transactions.firstOutput[transaction]; output < end; output++) {
    if (isSpendable(chain, output) && condition(output)) found.push(output);
  }
  return found;
}
