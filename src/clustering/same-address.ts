import { createHash } from 'node:crypto';
import type { AddressTable } from '../chain/address-table.ts';
import { type ScriptType, scriptTypes } from '../chain/script-types.ts';
import { type UnionFind, unionFind } from '../common/union-find.ts';

/**
 * One address for all that pays the same key (P2PK, P2PKH, P2WPKH of one key hash) or the same script (P2SH, P2WSH and
 * bare multisig of it), as BlockSci's deduplicated addresses do (Kalodner et al. 2020, "BlockSci").
 *
 * All of it follows from the hashes: P2SH and bare multisig hold RIPEMD-160 of what P2WSH holds.
 *
 * @returns the sets of address numbers
 */
export function sameKeyOrScript(addresses: AddressTable): UnionFind {
  const sets = unionFind(addresses.count);
  const join = (address: number, type: ScriptType, hash: Uint8Array) => {
    const other = addresses.find(type, hash);
    if (other >= 0) sets.join(address, other);
  };
  for (let address = 0; address < addresses.count; address++) {
    switch (scriptTypes[addresses.type[address]]) {
      case 'p2pk':
      case 'p2wpkh':
        join(address, 'p2pkh', addresses.hash(address));
        if (scriptTypes[addresses.type[address]] === 'p2pk') join(address, 'p2wpkh', addresses.hash(address));
        break;
      case 'p2wsh': {
        const hash = ripemd160(addresses.hash(address));
        join(address, 'p2sh', hash);
        join(address, 'multisig', hash);
        break;
      }
      case 'multisig':
        join(address, 'p2sh', addresses.hash(address));
        break;
    }
  }
  return sets;
}

/** RIPEMD-160 of bytes. */
export function ripemd160(bytes: Uint8Array): Uint8Array {
  return createHash('ripemd160').update(bytes).digest();
}

/** RIPEMD-160 of SHA-256 of bytes: what Bitcoin calls HASH160. */
export function hash160(bytes: Uint8Array): Uint8Array {
  return ripemd160(createHash('sha256').update(bytes).digest());
}
