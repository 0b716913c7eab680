import { InputError } from '../common/error.ts';
import { type Chain, coinbaseInput } from './chain.ts';
import { hashText } from './hash-text.ts';

/**
 * What each transaction leaves to the miner, in satoshi: 0 for coinbases, NaN where an input's value is not known.
 *
 * @throws InputError where a transaction pays out more than it takes in
 */
export function transactionFees({ transactions, inputs, outputs }: Chain): Float64Array {
  const fees = new Float64Array(transactions.count);
  for (let t = 0; t < fees.length; t++) {
    const first = transactions.firstInput[t];
    if (inputs.spent[first] === coinbaseInput) continue;
    let fee = 0;
    for (let i = first; i < transactions.firstInput[t + 1]; i++) fee += inputs.value[i];
    for (let o = transactions.firstOutput[t]; o < transactions.firstOutput[t + 1]; o++) fee -= outputs.value[o];
    if (fee < 0) {
      throw new InputError(
        `transaction ${hashText(transactions.id, t)} pays out ${-fee} satoshi more than it takes in`,
      );
    }
    fees[t] = fee;
  }
  return fees;
}
