import { compactSize, sha256, taggedHash, uint32, uint64, withLength } from './bytes.ts';
import type { ParsedOutput, ParsedTransaction } from './parse.ts';

/** SIGHASH_ALL. */
const all = uint32(1);

/** What ECDSA signs is the double hash of this: here hashed once, for a verifier that hashes once more. */
export function legacyDigest(transaction: ParsedTransaction, index: number, scriptCode: Buffer): Buffer {
  const inputs = transaction.inputs.map(({ outpoint, sequence }, i) =>
    Buffer.concat([outpoint, withLength(i === index ? scriptCode : Buffer.alloc(0)), uint32(sequence)]),
  );
  return sha256(
    Buffer.concat([
      uint32(transaction.version),
      compactSize(inputs.length),
      ...inputs,
      compactSize(transaction.outputs.length),
      ...transaction.outputs.map(outputBytes),
      uint32(transaction.lockTime),
      all,
    ]),
  );
}

/** BIP 143, hashed once. */
export function witnessDigest(
  transaction: ParsedTransaction,
  index: number,
  scriptCode: Buffer,
  value: bigint,
): Buffer {
  const { inputs, outputs, version, lockTime } = transaction;
  const twice = (parts: Buffer[]): Buffer => sha256(sha256(Buffer.concat(parts)));
  return sha256(
    Buffer.concat([
      uint32(version),
      twice(inputs.map(({ outpoint }) => outpoint)),
      twice(inputs.map(({ sequence }) => uint32(sequence))),
      inputs[index]!.outpoint,
      withLength(scriptCode),
      uint64(value),
      uint32(inputs[index]!.sequence),
      twice(outputs.map(outputBytes)),
      uint32(lockTime),
      all,
    ]),
  );
}

/** BIP 341, key path, SIGHASH_DEFAULT, no annex. */
export function taprootDigest(transaction: ParsedTransaction, index: number, spent: readonly ParsedOutput[]): Buffer {
  const { inputs, outputs, version, lockTime } = transaction;
  const once = (parts: Buffer[]): Buffer => sha256(Buffer.concat(parts));
  return taggedHash(
    'TapSighash',
    Buffer.concat([
      Buffer.of(0, 0),
      uint32(version),
      uint32(lockTime),
      once(inputs.map(({ outpoint }) => outpoint)),
      once(spent.map(({ value }) => uint64(value))),
      once(spent.map(({ script }) => withLength(script))),
      once(inputs.map(({ sequence }) => uint32(sequence))),
      once(outputs.map(outputBytes)),
      Buffer.of(0),
      uint32(index),
    ]),
  );
}

function outputBytes({ value, script }: ParsedOutput): Buffer {
  return Buffer.concat([uint64(value), withLength(script)]);
}
