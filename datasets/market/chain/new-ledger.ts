import { addressBook } from '../wallets/address-book.ts';
import { dummyKeyring } from '../wallets/dummy-keyring.ts';
import { signingKeyring } from '../wallets/signing-keyring.ts';
import { byteStore } from './byte-store.ts';
import type { Ledger } from './ledger.ts';

export function newLedger(seed: number, unsigned: boolean): Ledger {
  return {
    signed: !unsigned,
    keyring: unsigned ? dummyKeyring(seed) : signingKeyring(seed),
    addresses: addressBook(),
    wallets: [],
    transactions: {
      get count() {
        return this.kind.length;
      },
      raw: byteStore(),
      id: byteStore(),
      witnessId: byteStore(),
      kind: [],
      wallet: [],
      sent: [],
      fee: [],
      weight: [],
      operations: [],
      firstOutput: [0],
      spends: [],
    },
    outputs: { value: [], address: [], transaction: [], change: [] },
  };
}
