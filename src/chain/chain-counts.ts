import { type Chain, unspent } from './chain.ts';
import { transactionFees } from './fees.ts';
import { type ScriptType, scriptTypes } from './script-types.ts';

/** What a chain holds, in numbers. */
export interface ChainCounts {
  readonly blocks: number;
  /** Heights of the first and last block; null where not known. */
  readonly heights: readonly [number, number] | null;
  /** Earliest and latest time of a block, Unix seconds; null without blocks. */
  readonly times: readonly [number, number] | null;
  readonly transactions: number;
  /** Coinbases' included. */
  readonly inputs: number;
  readonly outputs: number;
  readonly unspentOutputs: number;
  readonly addresses: number;
  readonly outputsByType: Readonly<Record<ScriptType, number>>;
  /** All fees in satoshi; null where the value of some input is not known. */
  readonly feesSat: number | null;
}

/** Counts what a chain holds. */
export function countChain(chain: Chain): ChainCounts {
  const { blocks, transactions, inputs, outputs, addresses } = chain;
  const fees = transactionFees(chain).reduce((sum, fee) => sum + fee, 0);
  return {
    blocks: blocks.count,
    heights: blocks.height.every((height) => height >= 0) ? ends(blocks.height) : null,
    times: ends(blocks.time.slice().sort()),
    transactions: transactions.count,
    inputs: inputs.count,
    outputs: outputs.count,
    unspentOutputs: outputs.spender.reduce((count, spender) => count + Number(spender === unspent), 0),
    addresses: addresses.count,
    outputsByType: countTypes(outputs.type),
    feesSat: Number.isNaN(fees) ? null : fees,
  };
}

const ends = (values: ArrayLike<number>): [number, number] | null =>
  values.length === 0 ? null : [values[0], values[values.length - 1]];

function countTypes(types: Uint8Array): Record<ScriptType, number> {
  const counts = new Array<number>(scriptTypes.length).fill(0);
  for (const type of types) counts[type]++;
  return Object.fromEntries(scriptTypes.map((type, code) => [type, counts[code]])) as Record<ScriptType, number>;
}
