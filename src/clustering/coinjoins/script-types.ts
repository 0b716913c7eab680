import type { Chain } from '../../chain/chain.ts';
import { scriptCode } from '../../chain/script-kind.ts';
import type { ScriptType } from '../../chain/script-types.ts';

/** Whether all inputs are of given script types. An input of unknown type is none. */
export function inputsAreOf(
  { transactions, inputs }: Chain,
  transaction: number,
  types: readonly ScriptType[],
): boolean {
  return areOf(inputs.type, transactions.firstInput, transaction, types);
}

/** Whether all outputs are of given script types. */
export function outputsAreOf(
  { transactions, outputs }: Chain,
  transaction: number,
  types: readonly ScriptType[],
): boolean {
  return areOf(outputs.type, transactions.firstOutput, transaction, types);
}

function areOf(type: Uint8Array, first: Int32Array, transaction: number, types: readonly ScriptType[]): boolean {
  const codes = types.map((name) => scriptCode[name]);
  for (let i = first[transaction]; i < first[transaction + 1]; i++) {
    if (!codes.includes(type[i])) return false;
  }
  return true;
}
