import type { Chain } from '../../chain/chain.ts';

/** How many addresses a transaction spends from. An input without a known address counts as one of its own. */
export function distinctInputAddresses({ transactions, inputs }: Chain, transaction: number): number {
  const known = new Set<number>();
  let unknown = 0;
  for (let input = transactions.firstInput[transaction]; input < transactions.firstInput[transaction + 1]; input++) {
    if (inputs.address[input] >= 0) known.add(inputs.address[input]);
    else unknown++;
  }
  return known.size + unknown;
}

/** Whether every output pays another script. An output without an address counts as different. */
export function outputAddressesDiffer({ transactions, outputs }: Chain, transaction: number): boolean {
  const seen = new Set<number>();
  for (let o = transactions.firstOutput[transaction]; o < transactions.firstOutput[transaction + 1]; o++) {
    const address = outputs.address[o];
    if (address < 0) continue;
    if (seen.has(address)) return false;
    seen.add(address);
  }
  return true;
}
