import { InputError } from '../common/error.ts';
import { type Fields, fail, fieldsOf, hash, time } from './fields.ts';
import { growingTable, reserve } from './growing-table.ts';
import { parseHashText } from './hash-text.ts';
import type { MempoolLog } from './mempool-log.ts';
import { readRows } from './rows.ts';
import { transactionFinder } from './transaction-finder.ts';

/** A log as read. */
export interface MempoolReading {
  readonly log: MempoolLog;
  /** Sights in the files: a transaction has one in each snapshot that shows it. */
  readonly sights: number;
}

/**
 * Reads logs of a node's mempool, and keeps the first sight of each transaction. A row is one of
 * - a sight: `{"txid", "time"}` (also a row of CSV or Parquet);
 * - a snapshot: `{"time", "mempool"}`, `mempool` being what Bitcoin Core's `getrawmempool` prints: ids in an array, or
 *   as keys of an object (`getrawmempool true`);
 * - what `getrawmempool true` prints, alone.
 *
 * Where the node itself says when a transaction came in (`time`, in `getrawmempool true`), that counts rather than the
 * time of the snapshot.
 *
 * @throws InputError with file and line for a row that is none of these
 */
export async function readMempoolLog(paths: string | readonly string[]): Promise<MempoolReading> {
  const rows = growingTable(1024, { id: new Uint8Array(32 * 1024), time: new Float64Array(1024) });
  const finder = transactionFinder();
  let sights = 0;
  for (const path of [paths].flat()) {
    for await (const { value, place } of readRows(path)) {
      for (const sight of sightsOf(fieldsOf(value, place))) {
        sights++;
        const id = parseHashText(sight.id)!;
        const found = finder.find(rows.columns.id, id, 0);
        if (found >= 0) {
          rows.columns.time[found] = Math.min(rows.columns.time[found], sight.time);
          continue;
        }
        reserve(rows, 1);
        const number = rows.count++;
        rows.columns.id.set(id, 32 * number);
        rows.columns.time[number] = sight.time;
        finder.add(rows.columns.id, number);
      }
    }
  }
  const { id, time } = rows.columns;
  return {
    log: { count: rows.count, id: id.subarray(0, 32 * rows.count), time: time.subarray(0, rows.count) },
    sights,
  };
}

interface Sight {
  readonly id: string;
  readonly time: number;
}

const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/i.test(text);

function sightsOf(fields: Fields): Iterable<Sight> {
  const { values, place } = fields;
  if ('txid' in values) return [{ id: hash(fields, 'txid'), time: time(fields, 'time') }];
  if ('mempool' in values) return snapshotSights(fields, time(fields, 'time'));
  if ('result' in values) return entrySights(fieldsOf(values.result, place, 'result'));
  if (Object.keys(values).every(isHash)) return entrySights(fields);
  const keys = Object.keys(values).slice(0, 8).join(', ');
  throw new InputError(`expected "txid" and "time", or "time" and "mempool": the keys are ${keys}`, place);
}

function snapshotSights(fields: Fields, taken: number): Iterable<Sight> {
  const { mempool } = fields.values;
  if (!Array.isArray(mempool)) return entrySights(fieldsOf(mempool, fields.place, 'mempool'), taken);
  if (!mempool.every(isHash)) fail(fields, 'mempool', 'expected ids of 64 hexadecimal digits');
  return mempool.map((id) => ({ id, time: taken }));
}

/** @param taken time of the snapshot, for entries that don't say when they came in */
function* entrySights({ values, place, name }: Fields, taken?: number): Generator<Sight> {
  for (const [id, value] of Object.entries(values)) {
    if (!isHash(id)) throw new InputError(`"${id}" is no id of a transaction: expected 64 hexadecimal digits`, place);
    const entry = fieldsOf(value, place, name === '' ? id : `${name}.${id}`);
    yield { id, time: taken !== undefined && entry.values.time === undefined ? taken : time(entry, 'time') };
  }
}
