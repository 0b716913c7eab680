import { type Chain, coinbaseInput } from '../chain/chain.ts';
import { scriptCode } from '../chain/script-kind.ts';

/** Whether a transaction makes new coins: it has no owner's inputs to compare outputs with. */
export function isCoinbase({ transactions, inputs }: Chain, transaction: number): boolean {
  return inputs.spent[transactions.firstInput[transaction]] === coinbaseInput;
}

/** Whether an output can be spent at all, as BlockSci counts it: everything but OP_RETURN. */
export function isSpendable({ outputs }: Chain, output: number): boolean {
  return outputs.type[output] !== scriptCode.op_return;
}

/** How many inputs a transaction has. */
export function inputCount({ transactions: { firstInput } }: Chain, transaction: number): number {
  return firstInput[transaction + 1] - firstInput[transaction];
}

/** How many outputs a transaction has. */
export function outputCount({ transactions: { firstOutput } }: Chain, transaction: number): number {
  return firstOutput[transaction + 1] - firstOutput[transaction];
}

/** Satoshi of the smallest input; NaN where the value of any input is unknown. */
export function smallestInputValue({ transactions, inputs }: Chain, transaction: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  const end = transactions.firstInput[transaction + 1];
  // Math.min keeps a NaN.
  for (let input = transactions.firstInput[transaction]; input < end; input++) {
    smallest = Math.min(smallest, inputs.value[input]);
  }
  return smallest;
}

/** Satoshi paid to the miner; NaN where the value of any input is unknown. */
export function feeOf({ transactions, inputs, outputs }: Chain, transaction: number): number {
  let fee = 0;
  for (let i = transactions.firstInput[transaction]; i < transactions.firstInput[transaction + 1]; i++) {
    fee += inputs.value[i];
  }
  for (let o = transactions.firstOutput[transaction]; o < transactions.firstOutput[transaction + 1]; o++) {
    fee -= outputs.value[o];
  }
  return fee;
}
