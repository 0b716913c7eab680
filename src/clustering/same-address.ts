import { hash } from 'node:crypto';
import type { AddressTable } from '../chain/address-table.ts';
import { type ScriptType, scriptTypes } from '../chain/script-types.ts';

/** Says that two addresses, by number, are one owner's. */
export type Join = (address: number, other: number) => void;

/**
 * Joins all that pays the same key (P2PK, P2PKH, P2WPKH of one key hash) or the same script (P2SH and P2WSH of it), as
 * BlockSci's deduplicated addresses do (Kalodner et al. 2020, "BlockSci"). The hashes tell: P2SH holds RIPEMD-160 of
 * what P2WSH holds.
 */
export function joinSameKeyOrScript(addresses: AddressTable, join: Join): void {
  const joinFound = (address: number, type: ScriptType, key: Uint8Array) => {
    const other = addresses.find(type, key);
    if (other >= 0) join(address, other);
  };
  const { count, type } = addresses;
  for (let address = 0; address < count; address++) {
    switch (scriptTypes[type[address]]) {
      case 'p2pk':
        joinFound(address, 'p2pkh', addresses.hash(address));
        joinFound(address, 'p2wpkh', addresses.hash(address));
        break;
      case 'p2wpkh':
        joinFound(address, 'p2pkh', addresses.hash(address));
        break;
      case 'p2wsh':
        joinFound(address, 'p2sh', hash('ripemd160', addresses.hash(address), 'buffer'));
        break;
    }
  }
}
