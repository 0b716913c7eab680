/** Memory that the scanning of one block leaves to that of the next. */
export interface ScanSpace {
  /** A transaction without its witness. */
  stripped: Uint8Array;
  /** 32 bytes a transaction: leaves of a merkle tree. */
  leaves: Uint8Array;
  /** Ids with witness, 32 bytes a transaction of the block. */
  witnessIds: Uint8Array;
}

/** Empty scratch memory. */
export const scanSpace = (): ScanSpace => ({
  stripped: new Uint8Array(4096),
  leaves: new Uint8Array(4096),
  witnessIds: new Uint8Array(4096),
});

/** Makes the memory large enough for a block of `bytes` bytes and `transactions` transactions. */
export function fitSpace(space: ScanSpace, bytes: number, transactions: number): void {
  if (space.stripped.length < bytes) space.stripped = new Uint8Array(2 * bytes);
  if (space.leaves.length < 32 * (transactions + 1)) {
    space.leaves = new Uint8Array(64 * (transactions + 1));
    space.witnessIds = new Uint8Array(64 * (transactions + 1));
  }
}
