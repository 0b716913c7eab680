import { createHash } from 'node:crypto';
import { script, Transaction } from 'bitcoinjs-lib';
import { hash160 } from '../../../src/chain/double-sha256.ts';
import type { Keyring, SpentOutput } from './keyring.ts';
import { multisigScript, multisigUnlocking } from './multisig.ts';
import { outputScript, type ScriptKind } from './script-kinds.ts';
import { isPrivate, pointFromScalar, sign } from './secp256k1.ts';
import { taprootKey, taprootSignature } from './taproot.ts';

const nothing = new Uint8Array(0);

/**
 * Real keys and signatures: ECDSA with RFC 6979 nonces and low S, BIP 340 with an auxiliary input of zeros, so that
 * the same seed gives the same bytes.
 */
export function signingKeyring(seed: number): Keyring {
  const publicKeys = new Map<number, Uint8Array>();
  /** Keys that the processor puts beside each invoice's own. */
  const shared = [derive(seed, 'processor', 0), derive(seed, 'processor', 1)] as const;
  const sharedPublic = shared.map((key) => pointFromScalar(key, true)!);

  const publicKey = (address: number): Uint8Array => {
    const known = publicKeys.get(address);
    if (known !== undefined) return known;
    const made = pointFromScalar(derive(seed, 'address', address), true)!;
    publicKeys.set(address, made);
    return made;
  };
  const redeemScript = (address: number): Uint8Array => multisigScript([publicKey(address), ...sharedPublic]);

  const signDigest = (digest: Uint8Array, key: Uint8Array): Uint8Array =>
    script.signature.encode(sign(digest, key), Transaction.SIGHASH_ALL);

  const unlockInput = (transaction: Transaction, index: number, spent: readonly SpentOutput[]): void => {
    const { address, kind, value, script: spentScript } = spent[index]!;
    const key = derive(seed, 'address', address);
    const input = transaction.ins[index]!;
    if (kind === 'p2pkh') {
      const signature = signDigest(transaction.hashForSignature(index, spentScript, Transaction.SIGHASH_ALL), key);
      input.script = script.compile([signature, publicKey(address)]);
    } else if (kind === 'p2sh-multisig') {
      const redeem = redeemScript(address);
      const digest = transaction.hashForSignature(index, redeem, Transaction.SIGHASH_ALL);
      input.script = multisigUnlocking([signDigest(digest, key), signDigest(digest, shared[0])], redeem);
    } else if (kind === 'p2tr') {
      const scripts = spent.map((output) => output.script);
      const values = spent.map((output) => BigInt(output.value));
      const digest = transaction.hashForWitnessV1(index, scripts, values, Transaction.SIGHASH_DEFAULT);
      input.witness = [taprootSignature(digest, key)];
    } else {
      const hash = hash160(publicKey(address));
      if (kind === 'p2sh-p2wpkh') input.script = script.compile([outputScript('p2wpkh', hash)]);
      // BIP 143: the script code of a witness key hash is that of p2pkh.
      const code = outputScript('p2pkh', hash);
      const digest = transaction.hashForWitnessV0(index, code, BigInt(value), Transaction.SIGHASH_ALL);
      input.witness = [signDigest(digest, key), publicKey(address)];
    }
  };

  return {
    hash(address: number, kind: ScriptKind) {
      const key = publicKey(address);
      if (kind === 'p2tr') return taprootKey(key);
      if (kind === 'p2sh-multisig') return hash160(redeemScript(address));
      const hash = hash160(key);
      return kind === 'p2sh-p2wpkh' ? hash160(outputScript('p2wpkh', hash)) : hash;
    },
    unlock(transaction, spent) {
      for (const input of transaction.ins) input.script = nothing;
      for (const index of transaction.ins.keys()) unlockInput(transaction, index, spent);
    },
  };
}

function derive(seed: number, purpose: string, number: number): Uint8Array {
  const key = new Uint8Array(createHash('sha256').update(`market key ${seed} ${purpose} ${number}`).digest());
  if (!isPrivate(key))
    throw new RangeError(`the seed ${seed} gives no private key for ${purpose} ${number}: take another`);
  return key;
}
