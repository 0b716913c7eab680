import {
  type Fields,
  fail,
  hash,
  listOf,
  optionalBytes,
  optionalNumber,
  optionalText,
  satoshi,
  time,
  wholeNumber,
} from '../fields.ts';
import type { InputRecord, PaidRecord, TransactionRecord } from './transaction-record.ts';

/**
 * A transaction in the columns of bitcoin-etl and of BigQuery's public Bitcoin dataset: `hash`, `block_hash`,
 * `block_number`, `block_timestamp`, `is_coinbase`, `lock_time`, `virtual_size`, `inputs`, `outputs` and, where it is
 * there, `index`. The weight is taken as four times the virtual size.
 *
 * @throws InputError for a value that can't be
 */
export function bitcoinEtlTransaction(fields: Fields): TransactionRecord {
  const coinbase = isCoinbase(fields);
  const size = optionalNumber(fields, 'virtual_size') ?? wholeNumber(fields, 'size');
  return {
    id: hash(fields, 'hash'),
    block: {
      hash: hash(fields, 'block_hash'),
      height: wholeNumber(fields, 'block_number', 0x7fffffff),
      time: Math.floor(time(fields, 'block_timestamp')),
    },
    position: optionalNumber(fields, 'index', 0x7fffffff),
    lockTime: wholeNumber(fields, 'lock_time', 0xffffffff),
    weight: 4 * size,
    coinbase,
    inputs: coinbase ? [{ sequence: 0xffffffff }] : listOf(fields, 'inputs').map(input),
    outputs: inOrder(listOf(fields, 'outputs')).map(paid),
    place: fields.place,
  };
}

function isCoinbase(fields: Fields): boolean {
  const value = fields.values.is_coinbase;
  const found =
    value === undefined || value === null ? optionalNumber(fields, 'input_count') === 0 : String(value).toLowerCase();
  if (typeof found === 'boolean') return found;
  return found === 'true' || (found === 'false' ? false : fail(fields, 'is_coinbase', 'expected true or false'));
}

function input(fields: Fields): InputRecord {
  return {
    spent: {
      id: hash(fields, 'spent_transaction_hash'),
      output: wholeNumber(fields, 'spent_output_index', 0xffffffff),
    },
    sequence: optionalNumber(fields, 'sequence', 0xffffffff) ?? 0xffffffff,
    paid:
      optionalNumber(fields, 'value') === undefined
        ? undefined
        : { satoshi: satoshi(fields, 'value'), ...named(fields) },
  };
}

/** An output's own script is in `script_hex`; what an input has there is its signatures. */
function paid(fields: Fields): PaidRecord {
  return { satoshi: satoshi(fields, 'value'), script: optionalBytes(fields, 'script_hex'), ...named(fields) };
}

function named(fields: Fields): { typeName?: string; address?: string } {
  const addresses = fields.values.addresses ?? [];
  if (!Array.isArray(addresses)) fail(fields, 'addresses', 'expected an array');
  const [address, ...others] = addresses as unknown[];
  return {
    typeName: optionalText(fields, 'type'),
    address: typeof address === 'string' && others.length === 0 ? address : undefined,
  };
}

/** Outputs by their `index`: each from 0 on is there once. */
function inOrder(outputs: readonly Fields[]): Fields[] {
  const ordered: Fields[] = [];
  for (const [i, output] of outputs.entries()) {
    const index = optionalNumber(output, 'index', outputs.length - 1) ?? i;
    if (ordered[index] !== undefined) fail(output, 'index', 'another output has it');
    ordered[index] = output;
  }
  return ordered;
}
