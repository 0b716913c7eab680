import { inputCount, isCoinbase, outputCount } from '../transactions.ts';
import type { CoinJoinRule } from './coinjoin-rule.ts';
import { distinctInputAddresses } from './input-addresses.ts';
import { commonestValue, outputValueCounts } from './output-values.ts';

/** Values of dust outputs that colored-coin and similar protocols send many of: no CoinJoin's denomination. */
const dustValues: readonly number[] = [546, 2730];

/** Where two values are equally common, BlockSci's choice depends on its hash table; here it is the greater. */
export const blockSci: CoinJoinRule = {
  name: 'blocksci',
  description:
    'two or more inputs, three or more outputs, half of which (rounded up) share one value that is no dust, from at least as many addresses',
  source: 'BlockSci 0.7 (isCoinjoin); Goldfeder et al. 2018, "When the cookie meets the blockchain"',
  matches(chain, transaction) {
    const [inputs, outputs] = [inputCount(chain, transaction), outputCount(chain, transaction)];
    const participants = Math.ceil(outputs / 2);
    if (inputs < 2 || outputs < 3 || participants > inputs || isCoinbase(chain, transaction)) return false;
    const { value, count } = commonestValue(outputValueCounts(chain, transaction));
    return (
      count === participants &&
      !dustValues.includes(value) &&
      participants <= distinctInputAddresses(chain, transaction)
    );
  },
};
