import type { AddressTable } from './address-table.ts';

/** The networks whose blocks can be read: they differ in magic bytes, address prefixes and consensus parameters. */
export type NetworkName = 'mainnet' | 'testnet' | 'regtest';

/** In `Inputs.spent`: the input of a coinbase transaction, which spends nothing. */
export const coinbaseInput = -1;
/** In `Inputs.spent`: the output spent is not among the blocks read. Its value and address may be known all the same. */
export const unresolvedInput = -2;
/** Where an address is asked for: the script has none (OP_RETURN, nonstandard), or the input is unresolved. */
export const noAddress = -1;
/** In `Outputs.spender`: no transaction read spends the output. */
export const unspent = -1;

/**
 * A stretch of the block chain as columns. Blocks stand in the order of their headers, transactions in the order of
 * their blocks; transactions, inputs, outputs and addresses are numbered from 0 through the whole chain.
 */
export interface Chain {
  readonly network: NetworkName;
  readonly blocks: Blocks;
  readonly transactions: Transactions;
  readonly inputs: Inputs;
  readonly outputs: Outputs;
  readonly addresses: AddressTable;
}

export interface Blocks {
  readonly count: number;
  /** 32 bytes a block, in the order that hashing gives (text shows them reversed). */
  readonly hash: Uint8Array;
  /** From BIP 34's coinbase script, or counted from a genesis block; −1 where neither tells. */
  readonly height: Int32Array;
  /** Unix seconds, as the header has them. */
  readonly time: Uint32Array;
  /** count + 1 transaction numbers: block b holds firstTransaction[b] up to, not including, firstTransaction[b + 1]. */
  readonly firstTransaction: Int32Array;
}

export interface Transactions {
  readonly count: number;
  /** 32 bytes a transaction, in the order that hashing gives. */
  readonly id: Uint8Array;
  readonly block: Int32Array;
  /** count + 1 input numbers. */
  readonly firstInput: Int32Array;
  /** count + 1 output numbers. */
  readonly firstOutput: Int32Array;
  readonly lockTime: Uint32Array;
  /** BIP 141 weight units: a quarter of it is the virtual size that fee rates are counted on. */
  readonly weight: Uint32Array;
}

export interface Inputs {
  readonly count: number;
  /** Number of the output spent, or `coinbaseInput`, or `unresolvedInput`. */
  readonly spent: Int32Array;
  readonly sequence: Uint32Array;
  /** Satoshi; NaN where unresolved without an undo file, 0 for coinbases. */
  readonly value: Float64Array;
  /** Address number or `noAddress`. */
  readonly address: Int32Array;
  /** Index into `scriptTypes` of the script spent; 255 where unknown. */
  readonly type: Uint8Array;
}

export interface Outputs {
  readonly count: number;
  /** Satoshi: below 2^53, so exact. */
  readonly value: Float64Array;
  /** Index into `scriptTypes`. */
  readonly type: Uint8Array;
  /** Address number or `noAddress`. */
  readonly address: Int32Array;
  /** Number of the input that spends it, or `unspent`. */
  readonly spender: Int32Array;
}
