import * as secp256k1 from '@bitcoinerlab/secp256k1';
import { address, initEccLib, networks } from 'bitcoinjs-lib';
import type { FoundIdentifier } from './found.ts';

initEccLib(secp256k1);

/** Base58 of P2PKH (1…) and P2SH (3…), and bech32 or bech32m of witness programs, all lower or all upper case. */
const candidate =
  /(?<![A-Za-z0-9])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71}|BC1[02-9AC-HJ-NP-Z]{11,71})(?![A-Za-z0-9])/g;

/** Bitcoin addresses of the main network whose checksum, version and length hold, as written. */
export function findBitcoinAddresses(text: string): FoundIdentifier[] {
  return [...text.matchAll(candidate)]
    .filter(([written]) => isBitcoinAddress(written))
    .map((match) => ({ kind: 'bitcoin', value: match[0], start: match.index, end: match.index + match[0].length }));
}

/** Whether text is a main-network address that can be paid to. */
export function isBitcoinAddress(written: string): boolean {
  try {
    address.toOutputScript(written, networks.bitcoin);
    return true;
  } catch {
    // The library says by an error that the address is not one; why doesn't matter here.
    return false;
  }
}
