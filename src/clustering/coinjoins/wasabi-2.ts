import { inputCount, outputCount } from '../transactions.ts';
import type { CoinJoinRule } from './coinjoin-rule.ts';
import { inputsAreOf } from './script-types.ts';
import { wasabi2Denominations } from './wasabi-2-denominations.ts';

export interface Wasabi2Settings {
  /** Fifty at the first coordinator (2022 to 2024); those after it run smaller rounds. */
  readonly leastInputs: number;
  /** More than this share of the outputs is worth a standard denomination. */
  readonly denominationShare: number;
}

export const wasabi2Defaults: Wasabi2Settings = { leastInputs: 15, denominationShare: 0.8 };

/** Wasabi 2 (WabiSabi): inputs and outputs sorted by value, most outputs of standard denominations. */
export function wasabi2(settings: Partial<Wasabi2Settings> = {}): CoinJoinRule {
  const { leastInputs, denominationShare } = { ...wasabi2Defaults, ...settings };
  const denominations = wasabi2Denominations();
  return {
    name: 'wasabi-2',
    description: `${leastInputs} or more inputs, all P2WPKH or P2TR; inputs and outputs each in descending order of value; over ${denominationShare * 100}% of the outputs of a standard denomination`,
    source: 'Dumplings (Ficsór; crocs-muni), as used in Svenda et al. 2026, "CoinJoin ecosystem insights"',
    matches(chain, transaction) {
      const { transactions, inputs, outputs } = chain;
      const [firstInput, firstOutput] = [transactions.firstInput[transaction], transactions.firstOutput[transaction]];
      const [inputsHere, outputsHere] = [inputCount(chain, transaction), outputCount(chain, transaction)];
      return (
        inputsHere >= leastInputs &&
        isDescending(inputs.value, firstInput, firstInput + inputsHere) &&
        isDescending(outputs.value, firstOutput, firstOutput + outputsHere) &&
        countIn(outputs.value, firstOutput, firstOutput + outputsHere, denominations) >
          denominationShare * outputsHere &&
        inputsAreOf(chain, transaction, ['p2wpkh', 'p2tr'])
      );
    },
  };
}

/** False where a value is unknown. */
function isDescending(values: Float64Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (!(values[i] <= values[i - 1])) return false;
  return true;
}

function countIn(values: Float64Array, from: number, to: number, wanted: ReadonlySet<number>): number {
  let count = 0;
  for (let i = from; i < to; i++) count += wanted.has(values[i]) ? 1 : 0;
  return count;
}
