import { InputError } from '../../common/error.ts';
import type { NetworkName } from '../chain.ts';
import { type Fields, fieldsOf } from '../fields.ts';
import { readRows } from '../rows.ts';
import type { ChainReading } from '../scan-blocks.ts';
import { assembleChain } from './assemble-chain.ts';
import { bitcoinEtlTransaction } from './bitcoin-etl.ts';
import { coreBlock, isCoreBlock } from './core-block.ts';
import { stagedChain } from './staged-chain.ts';
import type { TransactionRecord } from './transaction-record.ts';

/**
 * Reads the chain from exports of transactions: rows in bitcoin-etl's columns, or blocks as Bitcoin Core's `getblock`
 * prints them, as JSON, JSON lines, CSV or Parquet; in any order, repeated ones left out. No hash is checked: an export
 * lacks the bytes for it.
 *
 * @throws InputError with file and line for what is neither
 */
export async function readTransactions(paths: string | readonly string[], network: NetworkName): Promise<ChainReading> {
  const staged = stagedChain(network);
  for (const path of [paths].flat()) {
    const before = staged.transactions.count + staged.duplicates;
    for await (const { value, place } of readRows(path)) {
      for (const record of recordsOf(fieldsOf(value, place))) staged.add(record);
    }
    if (staged.transactions.count + staged.duplicates === before) {
      throw new InputError('there is no transaction', { file: path });
    }
  }
  return assembleChain(staged, network);
}

function recordsOf(fields: Fields): TransactionRecord[] {
  // A reply of the node's JSON-RPC, as curl gets it, has the block within.
  if ('result' in fields.values) return recordsOf(fieldsOf(fields.values.result, fields.place, 'result'));
  if (isCoreBlock(fields)) return coreBlock(fields);
  if ('inputs' in fields.values || 'outputs' in fields.values) return [bitcoinEtlTransaction(fields)];
  const keys = Object.keys(fields.values).slice(0, 8).join(', ');
  throw new InputError(
    `expected a transaction in bitcoin-etl's columns (hash, block_number, inputs, outputs, …) or a block of getblock (hash, height, tx, …): the keys are ${keys}`,
    fields.place,
  );
}
