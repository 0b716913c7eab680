import { hash } from 'node:crypto';
import type { AddressTable } from '../chain/address-table.ts';
import { type ScriptType, scriptTypes } from '../chain/script-types.ts';

/** Pairs of an address and a script hash whose script is just that address's. */
export interface Wrappings {
  readonly count: number;
  /** Address numbers of what is wrapped. */
  readonly inner: Int32Array;
  /** Address numbers of what wraps it. */
  readonly outer: Int32Array;
}

export const noWrappings: Wrappings = { count: 0, inner: new Int32Array(), outer: new Int32Array() };

/**
 * Which script hashes wrap which addresses: P2SH around P2WPKH, P2PKH, P2WSH or bare multisig, and P2WSH around P2PKH
 * or bare multisig.
 *
 * The wrapped script is rebuilt from the address's own hash, so no spending script is needed; but both addresses must
 * occur in the chain by themselves, and what a P2SH wraps through a P2WSH that was never paid directly stays unknown.
 * Two HASH160 a key make this the slowest step of clustering: some seconds for a million addresses.
 */
export function findWrappings(addresses: AddressTable): Wrappings {
  const { count, type } = addresses;
  const inner: number[] = [];
  const outer: number[] = [];
  if (!holdsScriptHash(type, count)) return noWrappings;
  const pair = (address: number, wrapping: number) => {
    if (address < 0 || wrapping < 0) return;
    inner.push(address);
    outer.push(wrapping);
  };
  const note = (address: number, wrappingType: ScriptType, wrappingHash: Uint8Array) => {
    pair(address, addresses.find(wrappingType, wrappingHash));
  };
  for (let address = 0; address < count; address++) {
    switch (scriptTypes[type[address]]) {
      case 'p2pk':
      case 'p2pkh':
      case 'p2wpkh': {
        witnessKey.set(addresses.hash(address), 2);
        note(address, 'p2sh', hash160(witnessKey));
        payToKeyHash.set(addresses.hash(address), 3);
        const script = hash('sha256', payToKeyHash, 'buffer');
        note(address, 'p2sh', hash('ripemd160', script, 'buffer'));
        note(address, 'p2wsh', script);
        break;
      }
      case 'multisig':
        note(address, 'p2sh', addresses.hash(address));
        break;
      case 'p2wsh': {
        witnessScript.set(addresses.hash(address), 2);
        note(address, 'p2sh', hash160(witnessScript));
        pair(addresses.find('multisig', hash('ripemd160', addresses.hash(address), 'buffer')), address);
        break;
      }
    }
  }
  return { count: inner.length, inner: Int32Array.from(inner), outer: Int32Array.from(outer) };
}

// Scripts to be filled with a hash: OP_0 and a push of 20 or of 32 bytes; OP_DUP OP_HASH160, a push of 20 bytes,
// OP_EQUALVERIFY OP_CHECKSIG.
const witnessKey = Uint8Array.from({ length: 22 }, (_, byte) => (byte === 1 ? 20 : 0));
const witnessScript = Uint8Array.from({ length: 34 }, (_, byte) => (byte === 1 ? 32 : 0));
const payToKeyHash = Uint8Array.from([0x76, 0xa9, 20, ...new Uint8Array(20), 0x88, 0xac]);

function holdsScriptHash(type: Uint8Array, count: number): boolean {
  for (let address = 0; address < count; address++) {
    const name = scriptTypes[type[address]];
    if (name === 'p2sh' || name === 'p2wsh') return true;
  }
  return false;
}

function hash160(bytes: Uint8Array): Uint8Array {
  return hash('ripemd160', hash('sha256', bytes, 'buffer'), 'buffer');
}
