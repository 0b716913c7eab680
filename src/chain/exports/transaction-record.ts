import type { Place } from '../../common/error.ts';

/** A transaction as exports tell it, before its inputs are joined with the outputs that they spend. */
export interface TransactionRecord {
  readonly id: string;
  readonly block: BlockRecord;
  /** Place in the block; undefined where the export doesn't tell: then the order of the export counts. */
  readonly position?: number;
  readonly lockTime: number;
  /** BIP 141 weight units. */
  readonly weight: number;
  readonly coinbase: boolean;
  readonly inputs: readonly InputRecord[];
  readonly outputs: readonly PaidRecord[];
  readonly place: Place;
}

export interface BlockRecord {
  readonly hash: string;
  readonly height: number;
  /** Unix seconds. */
  readonly time: number;
}

export interface InputRecord {
  /** Id of the transaction and number of the output spent; undefined for a coinbase. */
  readonly spent?: { readonly id: string; readonly output: number };
  readonly sequence: number;
  /** What the export itself says of the output spent. */
  readonly paid?: PaidRecord;
}

/** An output's value and script: bytes where the export has them, else a type and an address. */
export interface PaidRecord {
  readonly satoshi: number;
  readonly script?: Uint8Array;
  /** As Bitcoin Core names it: `pubkeyhash`. */
  readonly typeName?: string;
  readonly address?: string;
}
