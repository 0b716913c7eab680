import {
  bitcoin,
  type Fields,
  fail,
  fieldsOf,
  hash,
  listOf,
  optionalBytes,
  optionalText,
  time,
  wholeNumber,
} from '../fields.ts';
import type { BlockRecord, InputRecord, PaidRecord, TransactionRecord } from './transaction-record.ts';

/** Whether an object looks like a block as Bitcoin Core's `getblock` prints it. */
export const isCoreBlock = ({ values }: Fields): boolean => 'tx' in values && 'hash' in values;

/**
 * The transactions of a block as Bitcoin Core's `getblock` prints it with verbosity 2 or 3; 3 also tells what the inputs
 * spend (`prevout`).
 *
 * @throws InputError for a value that can't be, or a block of verbosity 1
 */
export function coreBlock(fields: Fields): TransactionRecord[] {
  const [first] = Array.isArray(fields.values.tx) ? fields.values.tx : [];
  if (typeof first === 'string')
    fail(fields, 'tx', 'expected transactions, not their ids: `getblock <hash> 2` prints them');
  const block = {
    hash: hash(fields, 'hash'),
    height: wholeNumber(fields, 'height', 0x7fffffff),
    time: Math.floor(time(fields, 'time')),
  };
  return listOf(fields, 'tx').map((transaction, position) => coreTransaction(transaction, block, position));
}

function coreTransaction(fields: Fields, block: BlockRecord, position: number): TransactionRecord {
  const inputs = listOf(fields, 'vin').map(input);
  return {
    id: hash(fields, 'txid'),
    block,
    position,
    lockTime: wholeNumber(fields, 'locktime', 0xffffffff),
    weight: wholeNumber(fields, 'weight', 4_000_000),
    coinbase: inputs.some(({ spent }) => spent === undefined),
    inputs,
    outputs: listOf(fields, 'vout').map(paid),
    place: fields.place,
  };
}

function input(fields: Fields): InputRecord {
  const sequence = wholeNumber(fields, 'sequence', 0xffffffff);
  if (optionalText(fields, 'coinbase') !== undefined) return { sequence };
  return {
    spent: { id: hash(fields, 'txid'), output: wholeNumber(fields, 'vout', 0xffffffff) },
    sequence,
    paid: fields.values.prevout === undefined ? undefined : paid(inner(fields, 'prevout')),
  };
}

function paid(fields: Fields): PaidRecord {
  const script = inner(fields, 'scriptPubKey');
  return {
    satoshi: bitcoin(fields, 'value'),
    script: optionalBytes(script, 'hex') ?? fail(script, 'hex', 'expected a script'),
  };
}

function inner(fields: Fields, key: string): Fields {
  return fieldsOf(fields.values[key], fields.place, fields.name === '' ? key : `${fields.name}.${key}`);
}
