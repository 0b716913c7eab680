import { createHash } from 'node:crypto';
import type { AddressTable } from '../chain/address-table.ts';
import { type ScriptType, scriptTypes } from '../chain/script-types.ts';

/** Says that two addresses, by number, are one owner's. */
export type Join = (address: number, other: number) => void;

/**
 * Joins all that pays the same key (P2PK, P2PKH, P2WPKH of one key hash) or the same script (P2SH, P2WSH and
 * bare multisig of it), as BlockSci's deduplicated addresses do (Kalodner et al. 2020, "BlockSci").
 *
 * All of it follows from the hashes: P2SH and bare multisig hold RIPEMD-160 of what P2WSH holds.
 */
export function joinSameKeyOrScript(addresses: AddressTable, join: Join): void {
  const joinFound = (address: number, type: ScriptType, hash: Uint8Array) => {
    const other = addresses.find(type, hash);
    if (other >= 0) join(address, other);
  };
  for (let address = 0; address < addresses.count; address++) {
    switch (scriptTypes[addresses.type[address]]) {
      case 'p2pk':
      case 'p2wpkh':
        joinFound(address, 'p2pkh', addresses.hash(address));
        if (scriptTypes[addresses.type[address]] === 'p2pk') joinFound(address, 'p2wpkh', addresses.hash(address));
        break;
      case 'p2wsh': {
        const hash = ripemd160(addresses.hash(address));
        joinFound(address, 'p2sh', hash);
        joinFound(address, 'multisig', hash);
        break;
      }
      case 'multisig':
        joinFound(address, 'p2sh', addresses.hash(address));
        break;
    }
  }
}

/** RIPEMD-160 of bytes. */
export function ripemd160(bytes: Uint8Array): Uint8Array {
  return createHash('ripemd160').update(bytes).digest();
}

/** RIPEMD-160 of SHA-256 of bytes: what Bitcoin calls HASH160. */
export function hash160(bytes: Uint8Array): Uint8Array {
  return ripemd160(createHash('sha256').update(bytes).digest());
}
