import { noAddress } from '../../chain/chain.ts';
import type { ChainView } from '../chain-view.ts';

/** Whether an output's transaction is the first to pay its key or script. A script without an address counts as new. */
export function isFresh({ chain, firstSeen, transactionOfOutput }: ChainView, output: number): boolean {
  const address = chain.outputs.address[output];
  return address === noAddress || firstSeen[address] === transactionOfOutput[output];
}
