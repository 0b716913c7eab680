/** What only the simulator knows. Transactions and outputs are numbered as the blocks hold them, coinbases included. */
export interface MarketTruth {
  readonly purchases: readonly PurchaseTruth[];
  readonly owners: readonly OwnerTruth[];
  readonly invoices: readonly InvoiceTruth[];
  /** Who holds coins: `wallets[w].entity` is the index of one of these. */
  readonly entities: readonly EntityTruth[];
  readonly wallets: readonly WalletTruth[];
  readonly transactions: TransactionTruth;
  readonly outputs: OutputTruth;
  readonly addresses: AddressTruth;
}

/** Why no transaction on the chain pays for a purchase. */
export type NoTransaction = 'other-coin' | 'unconfirmed';
/** Where a payer's coins come from. */
export type PayerKind = 'wallet' | 'exchange' | 'wasabi' | 'joinmarket' | 'other-coin';

export interface PurchaseTruth {
  readonly id: string;
  readonly ad: string;
  readonly owner: string;
  readonly persona: string;
  /** Unix seconds, a whole minute: when the site shows the ad as posted. */
  readonly time: number;
  readonly places: readonly string[];
  readonly category: string;
  readonly options: PurchaseOptions;
  /** US dollars, to the cent. */
  readonly usd: number;
  /** Index into `invoices`. */
  readonly invoice: number;
  readonly payer: PayerKind;
  /** Index into `wallets`: whose coins paid; null where it was paid in another coin. */
  readonly wallet: number | null;
  /** As text shows it: reversed. Null where no transaction paid. */
  readonly txid: string | null;
  /** The number of the paying output within its transaction. */
  readonly output: number | null;
  readonly noTransaction: NoTransaction | null;
}

/** Bought for each of the places. */
export interface PurchaseOptions {
  readonly movesToTop: number;
  readonly repostBlocks: number;
  readonly sponsorWeeks: number;
}

export const ownerKinds = ['person', 'manager', 'agency'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export interface OwnerTruth {
  readonly id: string;
  readonly kind: OwnerKind;
  readonly personas: readonly string[];
  readonly ads: readonly string[];
  /** Indices into `wallets`: those that paid for its ads. An exchange's hot wallet may be among them: it is shared. */
  readonly wallets: readonly number[];
  /** The mail author who lent the voice; null where templates wrote the ads. */
  readonly voice: string | null;
}

export const invoiceStates = ['paid', 'expired'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** A demand of the processor's: payable for a quarter of an hour to an address of its own. */
export interface InvoiceTruth {
  /** Unix seconds, to the second. */
  readonly time: number;
  /** The quote in force, which the amount was made from. */
  readonly usdPerBtc: number;
  readonly usd: number;
  /** A whole multiple of 10^4. */
  readonly satoshi: number;
  readonly address: string;
  readonly merchant: 'site' | 'other';
  readonly state: InvoiceState;
  /** Null where it was not paid on the chain. */
  readonly txid: string | null;
}

export const entityKinds = ['miner', 'owner', 'user', 'processor', 'exchange', 'coinjoiner', 'coordinator'] as const;
export type EntityKind = (typeof entityKinds)[number];

export interface EntityTruth {
  readonly id: string;
  readonly kind: EntityKind;
}

export interface WalletTruth {
  /** Index into `entities`. */
  readonly entity: number;
}

export const transactionKinds = [
  'coinbase',
  'setup',
  'purchase',
  'merchant',
  'sweep',
  'settlement',
  'background',
  'batch',
  'top-up',
  'consolidation',
  'wasabi',
  'joinmarket',
] as const;
export type TransactionKind = (typeof transactionKinds)[number];

/** One entry a transaction, in the order of the blocks. */
export interface TransactionTruth {
  readonly count: number;
  /** count + 1 output numbers: transaction t has firstOutput[t] up to, not including, firstOutput[t + 1]. */
  readonly firstOutput: Int32Array;
  /** Index into `transactionKinds`. */
  readonly kind: Uint8Array;
  /** Index into `wallets`: whose coins it spends; −1 for coinbases and CoinJoins. */
  readonly wallet: Int32Array;
  /** Unix seconds at which it was sent; for coinbases the block's time. */
  readonly sent: Float64Array;
  /** 32 bytes a transaction, in the order that hashing gives. */
  readonly id: Uint8Array;
}

/** One entry an output, in the order of the blocks. */
export interface OutputTruth {
  readonly count: number;
  /** Index into `wallets`: who can spend it; −1 for OP_RETURN. */
  readonly wallet: Int32Array;
  /** 1 where it returns to whose coins were spent. */
  readonly change: Uint8Array;
}

/** One entry an address that was ever made, those of unpaid invoices included, in the order of making. */
export interface AddressTruth {
  readonly count: number;
  /** Index into `scriptTypes` of src/chain. */
  readonly type: Uint8Array;
  /** 32 bytes an address: its hash, from the front; 20 of them count except for p2tr. */
  readonly hash: Uint8Array;
  /** Index into `wallets`. */
  readonly wallet: Int32Array;
}
