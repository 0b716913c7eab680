import { type Chain, coinbaseInput } from './chain.ts';
import { transactionFinder } from './transaction-finder.ts';

/** When a node's mempool first showed transactions, each once. */
export interface MempoolLog {
  readonly count: number;
  /** 32 bytes a transaction, in the order that hashing gives. */
  readonly id: Uint8Array;
  /**
   * Unix seconds of the first sight. Where snapshots are taken each minute, one at minute M means that the transaction
   * arrived in (M − 60 s, M].
   */
  readonly time: Float64Array;
}

/** When each transaction of a chain was first seen, and what the log lacked. */
export interface FirstSeen {
  /** Unix seconds by transaction number. */
  readonly time: Float64Array;
  /** 1 by transaction number where the log has a record, else 0. */
  readonly recorded: Uint8Array;
  /** Transactions other than coinbases without a record: their blocks' times stand for them. */
  readonly withoutRecord: number;
  /** Records later than the block's time, which then counts. */
  readonly afterBlock: number;
  /** Records of transactions that the chain doesn't hold. */
  readonly notInChain: number;
}

/**
 * The first sight of every transaction: the smaller of the mempool's time and the block's; the block's time where the
 * log has no record (Portnoff et al. 2017, section 5). Coinbases are first seen in their blocks.
 */
export function firstSeen({ blocks, transactions, inputs }: Chain, log: MempoolLog): FirstSeen {
  const finder = transactionFinder();
  for (let record = 0; record < log.count; record++) finder.add(log.id, record);
  const time = new Float64Array(transactions.count);
  const recorded = new Uint8Array(transactions.count);
  let [withoutRecord, afterBlock, found] = [0, 0, 0];
  for (let transaction = 0; transaction < time.length; transaction++) {
    const mined = blocks.time[transactions.block[transaction]];
    const record = finder.find(log.id, transactions.id, 32 * transaction);
    time[transaction] = record < 0 ? mined : Math.min(mined, log.time[record]);
    if (record >= 0) {
      recorded[transaction] = 1;
      found++;
      if (log.time[record] > mined) afterBlock++;
    } else if (inputs.spent[transactions.firstInput[transaction]] !== coinbaseInput) withoutRecord++;
  }
  return { time, recorded, withoutRecord, afterBlock, notInChain: log.count - found };
}
