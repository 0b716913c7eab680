import type { ScriptType } from './script-types.ts';

/**
 * Addresses as numbers. An address is its key: the script's type and the hash (or key, or hash of the script) in it;
 * text is made at the edge only.
 */
export interface AddressTable {
  readonly count: number;
  /** Index into `scriptTypes`, one an address. */
  readonly type: Uint8Array;
  /** The hash in the script: 20 bytes (p2pkh, p2sh, p2wpkh) or 32 (p2wsh, p2tr); for p2pk and bare multisig the HASH160 of the public key and of the script. */
  hash(address: number): Uint8Array;
  /** The number of an address by type and hash, −1 where the chain doesn't hold it. */
  find(type: ScriptType, hash: Uint8Array): number;
}
