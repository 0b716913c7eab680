import type { AddressBook } from '../wallets/address-book.ts';
import type { Keyring } from '../wallets/keyring.ts';
import type { ScriptKind } from '../wallets/script-kinds.ts';
import type { Wallet } from '../wallets/wallet.ts';
import type { ByteStore } from './byte-store.ts';

/**
 * Everything sent so far, as columns, numbered in the order of sending (coinbases: of their blocks). It grows as the
 * simulation goes on; the blocks put it in another order later.
 */
export interface Ledger {
  readonly signed: boolean;
  readonly keyring: Keyring;
  readonly addresses: AddressBook;
  readonly wallets: Wallet[];
  readonly transactions: LedgerTransactions;
  readonly outputs: LedgerOutputs;
}

export interface LedgerTransactions {
  readonly raw: ByteStore;
  readonly count: number;
  /** Of the transaction without its witness. */
  readonly id: ByteStore;
  /** Of the whole transaction. */
  readonly witnessId: ByteStore;
  /** Index into `transactionKinds`. */
  readonly kind: number[];
  /** −1 for coinbases and CoinJoins. */
  readonly wallet: number[];
  readonly sent: number[];
  /** Satoshi; 0 for coinbases. */
  readonly fee: number[];
  readonly weight: number[];
  /** BIP 141 signature operation cost. */
  readonly operations: number[];
  /** Transaction t has the outputs firstOutput[t] up to, not including, firstOutput[t + 1]. */
  readonly firstOutput: number[];
  /** The output numbers that it spends. */
  readonly spends: (readonly number[])[];
}

export interface LedgerOutputs {
  readonly value: number[];
  /** −1 for OP_RETURN. */
  readonly address: number[];
  readonly transaction: number[];
  readonly change: number[];
}

/** The wallet that an output belongs to; −1 for OP_RETURN. */
export function walletOf(ledger: Ledger, output: number): number {
  const address = ledger.outputs.address[output]!;
  return address < 0 ? -1 : ledger.addresses.wallet(address);
}

/** A new address of a wallet. */
export function newAddress(ledger: Ledger, wallet: number, kind: ScriptKind): number {
  const { addresses, keyring } = ledger;
  return addresses.add(kind, keyring.hash(addresses.count, kind), wallet);
}
