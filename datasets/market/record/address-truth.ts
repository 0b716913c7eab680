import { addressText } from '../../../src/chain/address-text.ts';
import { type ScriptType, scriptTypes } from '../../../src/chain/script-types.ts';
import type { AddressTruth } from '../truth.ts';
import type { AddressBook } from '../wallets/address-book.ts';
import type { ScriptKind } from '../wallets/script-kinds.ts';

/** What an observer can tell of an address: a script's hash doesn't say what the script is. */
const seenAs: Readonly<Record<ScriptKind, ScriptType>> = {
  p2pkh: 'p2pkh',
  'p2sh-p2wpkh': 'p2sh',
  p2wpkh: 'p2wpkh',
  p2tr: 'p2tr',
  'p2sh-multisig': 'p2sh',
};

const slot = 32;

export function addressTruth(book: AddressBook): AddressTruth {
  const { count } = book;
  const truth = {
    count,
    type: new Uint8Array(count),
    hash: new Uint8Array(slot * count),
    wallet: new Int32Array(count),
  };
  for (let address = 0; address < count; address++) {
    truth.type[address] = scriptTypes.indexOf(seenAs[book.kind(address)]);
    truth.hash.set(book.hash(address), slot * address);
    truth.wallet[address] = book.wallet(address);
  }
  return truth;
}

/** The text of an address by its number. */
export function addressTextAt({ type, hash }: AddressTruth, address: number): string {
  const seen = scriptTypes[type[address]!]!;
  const length = seen === 'p2tr' ? 32 : 20;
  return addressText(seen, hash.subarray(slot * address, slot * address + length), 'regtest')!;
}
