import { verifySchnorr } from '@bitcoinerlab/secp256k1';
import { hash160 } from './bytes.ts';
import { validSignature } from './ecdsa.ts';
import type { ParsedOutput, ParsedTransaction } from './parse.ts';
import { legacyDigest, taprootDigest, witnessDigest } from './signature-hash.ts';

/** Whether an input may spend what it spends. Only the script kinds that the simulator makes are known. */
export function checkSpending(transaction: ParsedTransaction, index: number, spent: readonly ParsedOutput[]): void {
  const { script, value } = spent[index]!;
  const input = transaction.inputs[index]!;
  const fail = (why: string): never => {
    throw new Error(`input ${index}: ${why}`);
  };
  const hex = script.toString('hex');
  if (/^76a914.{40}88ac$/.test(hex)) {
    const [signature, key, ...more] = pushes(input.script);
    if (more.length > 0 || input.witness.length > 0) fail('more than signature and key');
    if (!hash160(key!).equals(script.subarray(3, 23))) fail('another key than the hash says');
    if (!validSignature(legacyDigest(transaction, index, script), signature!, key!)) fail('invalid signature');
  } else if (/^a914.{40}87$/.test(hex)) {
    const items = pushes(input.script);
    const redeem = items.at(-1)!;
    if (!hash160(redeem).equals(script.subarray(2, 22))) fail('another script than the hash says');
    if (redeem.length === 22) {
      if (items.length !== 1) fail('a nested witness program takes one push');
      checkKeyHash(redeem);
    } else {
      if (input.witness.length > 0) fail('unexpected witness');
      const keys = multisigKeys(redeem) ?? fail('a redeem script of no known kind');
      const [dummy, first, second, ...more] = items.slice(0, -1);
      if (dummy!.length !== 0 || more.length > 0) fail('two signatures after an empty item are due');
      const digest = legacyDigest(transaction, index, redeem);
      let at = 0;
      for (const signature of [first!, second!]) {
        while (at < 3 && !validSignature(digest, signature, keys[at]!)) at++;
        if (at++ >= 3) fail('a signature that belongs to none of the keys in order');
      }
    }
  } else if (/^0014.{40}$/.test(hex)) {
    if (input.script.length > 0) fail('a native witness program with an input script');
    checkKeyHash(script);
  } else if (/^5120.{64}$/.test(hex)) {
    if (input.script.length > 0 || input.witness.length !== 1) fail('a key path takes one witness item alone');
    const [signature] = input.witness;
    if (signature!.length !== 64) fail('SIGHASH_DEFAULT takes 64 bytes');
    if (!verifySchnorr(taprootDigest(transaction, index, spent), script.subarray(2), signature!))
      fail('invalid signature');
  } else {
    fail(`it spends a script of no known kind: ${hex}`);
  }

  function checkKeyHash(program: Buffer): void {
    const [signature, key, ...more] = input.witness;
    if (more.length > 0 || key?.length !== 33) fail('signature and compressed key are due');
    if (!hash160(key!).equals(program.subarray(2))) fail('another key than the hash says');
    const code = Buffer.concat([Buffer.from('76a914', 'hex'), program.subarray(2), Buffer.from('88ac', 'hex')]);
    if (!validSignature(witnessDigest(transaction, index, code, value), signature!, key!)) fail('invalid signature');
  }
}

/** The items that a script of pushes leaves; minimal pushes only. */
export function pushes(script: Buffer): Buffer[] {
  const items: Buffer[] = [];
  for (let at = 0; at < script.length; ) {
    const operation = script[at++]!;
    const length = operation === 0x4c ? script[at++]! : operation;
    if (operation > 0x4c || (operation === 0x4c && length < 0x4c))
      throw new Error(`operation ${operation} is no minimal push`);
    if (at + length > script.length) throw new Error('a push beyond the end of the script');
    items.push(script.subarray(at, at + length));
    at += length;
  }
  return items;
}

function multisigKeys(redeem: Buffer): Buffer[] | undefined {
  const hex = redeem.toString('hex');
  if (!/^52(21.{66}){3}53ae$/.test(hex)) return undefined;
  return [0, 1, 2].map((i) => redeem.subarray(2 + 34 * i, 2 + 34 * i + 33));
}
