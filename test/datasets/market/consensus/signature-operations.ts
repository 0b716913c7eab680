import type { ParsedOutput, ParsedTransaction } from './parse.ts';
import { pushes } from './spending.ts';

/**
 * BIP 141's signature operation cost: four for each operation in input and output scripts and in redeem scripts, one
 * for each in witnesses. @param spent none for a coinbase
 */
export function operationCost(transaction: ParsedTransaction, spent: readonly ParsedOutput[]): number {
  let cost = 0;
  for (const { script } of transaction.outputs) cost += 4 * operations(script, false);
  for (const [i, { script }] of spent.entries()) {
    const input = transaction.inputs[i]!;
    cost += 4 * operations(input.script, false);
    const nested = script[0] === 0xa9 ? pushes(input.script).at(-1)! : undefined;
    if (nested !== undefined) cost += 4 * operations(nested, true);
    const program = nested ?? script;
    if (program[0] === 0 && program.length === 22) cost += 1;
  }
  return cost;
}

/** CHECKSIGs, and CHECKMULTISIGs by their keys where those can be told and counted exactly, else as twenty. */
function operations(script: Buffer, exact: boolean): number {
  let count = 0;
  let last = -1;
  for (let at = 0; at < script.length; ) {
    const operation = script[at++]!;
    if (operation <= 0x4b) at += operation;
    else if (operation === 0x4c) at += 1 + script[at]!;
    else if (operation === 0xac || operation === 0xad) count++;
    else if (operation === 0xae || operation === 0xaf) count += exact && last > 0x50 && last <= 0x60 ? last - 0x50 : 20;
    last = operation;
  }
  return count;
}
