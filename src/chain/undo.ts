import { type ByteCursor, compactSize, failAt, take, uint64At } from './byte-cursor.ts';
import { coinbaseInput } from './chain.ts';
import { addressOfScript, type ChainBuilder } from './chain-builder.ts';
import { mostSatoshi } from './scan-block.ts';
import { scriptKind } from './script-kind.ts';

/**
 * Takes values and scripts of what inputs spend from an undo file: for each input in the order of the chain, coinbases
 * left out, the value (64 bits, least significant byte first) and the script with its length (CompactSize) before it.
 *
 * @throws InputError with file and byte where the file ends early or late, or says another value than the chain does
 */
export function applyUndo(builder: ChainBuilder, bytes: Uint8Array, file: string): void {
  const cursor: ByteCursor = { bytes, at: 0, end: bytes.length, file, origin: 0, what: 'the undo file' };
  const { spent, value, address, type } = builder.inputs.columns;
  for (let input = 0; input < builder.inputs.count; input++) {
    if (spent[input] === coinbaseInput) continue;
    if (cursor.at === cursor.end) {
      failAt(
        cursor,
        cursor.at,
        `the undo file ends at input ${input} of ${builder.inputs.count}: is it of these blocks?`,
      );
    }
    const at = take(cursor, 8);
    const satoshi = uint64At(bytes, at);
    if (satoshi > mostSatoshi) failAt(cursor, at, `a value of ${satoshi} satoshi: there are ${mostSatoshi} at most`);
    const length = compactSize(cursor);
    const script = take(cursor, length);
    if (spent[input] >= 0 && value[input] !== satoshi) {
      failAt(cursor, at, `input ${input} spends ${satoshi} satoshi here, ${value[input]} in the blocks`);
    }
    value[input] = satoshi;
    type[input] = scriptKind(bytes, script, script + length);
    address[input] = addressOfScript(builder.addresses, type[input], bytes, script, script + length);
  }
  if (cursor.at < cursor.end) {
    failAt(cursor, cursor.at, `${cursor.end - cursor.at} bytes are left behind the last input: is it of these blocks?`);
  }
}
