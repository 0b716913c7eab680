import type { ChainView } from '../chain-view.ts';
import type { ChangeRows } from './change-rows.ts';

/** A row whose truth is not known. */
export const unknownLabel = -1;

/**
 * Whether each row's output is change by known owners: 1 where it goes to who owns all inputs, 0 where to somebody
 * else, `unknownLabel` where the owner of the output or of an input is unknown, or inputs have several owners.
 *
 * @param owner of each address, −1 where unknown
 */
export function labelChange(view: ChainView, { output }: ChangeRows, owner: ArrayLike<number>): Int8Array {
  const { chain, transactionOfOutput } = view;
  return Int8Array.from(output, (row) => {
    const address = chain.outputs.address[row];
    const sender = ownerOfInputs(view, transactionOfOutput[row], owner);
    if (sender < 0 || address < 0 || owner[address] < 0) return unknownLabel;
    return owner[address] === sender ? 1 : 0;
  });
}

function ownerOfInputs({ chain }: ChainView, transaction: number, owner: ArrayLike<number>): number {
  const { transactions, inputs } = chain;
  let sender: number | undefined;
  for (let input = transactions.firstInput[transaction]; input < transactions.firstInput[transaction + 1]; input++) {
    const address = inputs.address[input];
    const own = address < 0 ? -1 : owner[address];
    if (own < 0 || (sender !== undefined && own !== sender)) return -1;
    sender = own;
  }
  return sender ?? -1;
}
