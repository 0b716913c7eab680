import { createHash } from 'node:crypto';
import { script } from 'bitcoinjs-lib';
import type { Keyring } from './keyring.ts';
import { multisigScript, multisigUnlocking } from './multisig.ts';
import { outputScript, scriptSizes } from './script-kinds.ts';

const signature = new Uint8Array(72).fill(0x30);
const publicKey = new Uint8Array(33).fill(0x02);
const schnorrSignature = new Uint8Array(64).fill(0x30);

/**
 * Addresses without keys, and signatures that only have the right sizes. All of one kind unlock alike, which costs
 * nothing and which no node accepts.
 */
export function dummyKeyring(seed: number): Keyring {
  const nothing = new Uint8Array(0);
  const keyHash = script.compile([signature, publicKey]);
  const nested = script.compile([outputScript('p2wpkh', new Uint8Array(20))]);
  const redeem = multisigScript([publicKey, publicKey, publicKey]);
  const multisig = multisigUnlocking([signature, signature], redeem);
  return {
    hash(address, kind) {
      return createHash('sha256')
        .update(`market address ${seed} ${address}`)
        .digest()
        .subarray(0, scriptSizes[kind].hash);
    },
    unlock(transaction, spent) {
      for (const [index, input] of transaction.ins.entries()) {
        const { kind } = spent[index]!;
        input.script =
          kind === 'p2pkh' ? keyHash : kind === 'p2sh-multisig' ? multisig : kind === 'p2sh-p2wpkh' ? nested : nothing;
        if (kind === 'p2tr') input.witness = [schnorrSignature];
        else if (kind === 'p2wpkh' || kind === 'p2sh-p2wpkh') input.witness = [signature, publicKey];
      }
    },
  };
}
