import type { Transaction } from 'bitcoinjs-lib';
import type { ScriptKind } from './script-kinds.ts';

/** The output that an input spends. */
export interface SpentOutput {
  readonly address: number;
  readonly kind: ScriptKind;
  readonly script: Uint8Array;
  /** Satoshi. */
  readonly value: number;
}

/** Makes addresses and unlocks their outputs. Keys follow from the seed and the address's number alone. */
export interface Keyring {
  /** The hash (p2tr: the key) of the script of address number `address`. */
  hash(address: number, kind: ScriptKind): Uint8Array;
  /** Fills in script and witness of every input. @param spent what each input spends, in order */
  unlock(transaction: Transaction, spent: readonly SpentOutput[]): void;
}
