import { address, networks } from 'bitcoinjs-lib';
import type { AddressBook } from '../wallets/address-book.ts';
import { scriptSizes } from '../wallets/script-kinds.ts';

/** A regtest address as people write it. bitcoinjs-lib encodes; the script's kind is known, so nothing is guessed. */
export function addressText(addresses: AddressBook, number: number): string {
  const kind = addresses.kind(number);
  const script = addresses.script(number);
  const { pubKeyHash, scriptHash, bech32 } = networks.regtest;
  if (kind === 'p2pkh') return address.toBase58Check(script.subarray(3, 23), pubKeyHash);
  if (kind === 'p2wpkh') return address.toBech32(script.subarray(2), 0, bech32);
  if (kind === 'p2tr') return address.toBech32(script.subarray(2), 1, bech32);
  return address.toBase58Check(script.subarray(2, 2 + scriptSizes[kind].hash), scriptHash);
}
