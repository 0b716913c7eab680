import type { ChainView } from '../chain-view.ts';

/** The addresses that a transaction spends from. */
export function inputAddresses({ chain: { transactions, inputs } }: ChainView, transaction: number): Set<number> {
  const addresses = new Set<number>();
  for (let input = transactions.firstInput[transaction]; input < transactions.firstInput[transaction + 1]; input++) {
    if (inputs.address[input] >= 0) addresses.add(inputs.address[input]);
  }
  return addresses;
}
