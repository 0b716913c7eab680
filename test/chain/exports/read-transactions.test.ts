import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transaction } from 'bitcoinjs-lib';
import { afterAll, expect, test } from 'vitest';
import { addressTextOf } from '../../../src/chain/address-text.ts';
import type { Chain } from '../../../src/chain/chain.ts';
import { loadChain } from '../../../src/chain/load-chain.ts';
import { scanBlocks } from '../../../src/chain/scan-blocks.ts';
import { csvField } from '../../../src/common/csv-field.ts';
import { blockFile, makeChain } from '../make-blocks.ts';
import { knownScripts } from '../scripts.ts';
import { bitcoinEtlRows, coreBlocks } from './export-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkledger-exports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scripts = [1, 2, 3].flatMap(knownScripts).map(({ script }) => script);

/** Outputs of all types, then transactions that spend one each, the last of them out of another chain. */
const blocks = makeChain([[many()], spenders(), []]);
const whole = scanBlocks(blockFile(blocks), 'regtest');

function many(): Transaction {
  const transaction = new Transaction();
  transaction.addInput(new Uint8Array(32).fill(1), 3, 5);
  scripts.forEach((script, i) => {
    transaction.addOutput(script, BigInt(1_000_000_000_001 + i));
  });
  return transaction;
}

function spenders(): Transaction[] {
  return scripts.map((script, i) => {
    const transaction = new Transaction();
    transaction.locktime = 100 + i;
    transaction.addInput(many().getHash(), i, 0xfffffffe);
    transaction.addOutput(script, 7n);
    return transaction;
  });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Everything about a chain, with addresses as text: their numbers depend on the order of reading. */
function contents({ blocks, transactions, inputs, outputs, addresses, network }: Chain) {
  const text = (numbers: Int32Array) => Array.from(numbers, (number) => addressTextOf(addresses, number, network));
  const { address: inputAddress, ...inputColumns } = inputs;
  const { address: outputAddress, ...outputColumns } = outputs;
  return {
    blocks: plain(blocks),
    transactions: plain(transactions),
    inputs: { ...plain(inputColumns), text: text(inputAddress) },
    outputs: { ...plain(outputColumns), text: text(outputAddress) },
  };
}

const plain = (columns: object) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [name, typeof value === 'number' ? value : Array.from(value)]),
  );

const csv = (rows: readonly Record<string, unknown>[]): string =>
  [
    Object.keys(rows[0]),
    ...rows.map((row) =>
      Object.values(row).map((value) => csvField(typeof value === 'object' ? JSON.stringify(value) : String(value))),
    ),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

test.each([
  ['bitcoin-etl, JSON lines', () => write('etl.jsonl', lines(bitcoinEtlRows(blocks)))],
  ['bitcoin-etl, CSV', () => write('etl.csv', csv(bitcoinEtlRows(blocks)))],
  ['bitcoin-etl, Parquet', () => parquet(bitcoinEtlRows(blocks))],
  [
    'bitcoin-etl, backwards and some twice',
    () => write('reversed.jsonl', lines([...bitcoinEtlRows(blocks), ...bitcoinEtlRows(blocks).slice(0, 5)].reverse())),
  ],
  ['bitcoin-etl, inputs not enriched', () => write('plain.jsonl', lines(bitcoinEtlRows(blocks, { enriched: false })))],
  ['getblock 2, one pretty file', () => write('core.json', JSON.stringify(coreBlocks(blocks, 2), null, 2))],
  [
    'getblock 3, a reply a line',
    () => write('core.ndjson', lines(coreBlocks(blocks, 3).map((result) => ({ result, error: null, id: 1 })))),
  ],
])('%s: the chain that the blocks hold', async (name, make) => {
  const { chain, unresolvedInputs, duplicateTransactions } = await loadChain(await make(), 'regtest');
  expect(contents(chain)).toEqual(contents(whole.chain));
  expect(unresolvedInputs).toBe(1);
  expect(duplicateTransactions).toBe(name.includes('twice') ? 5 : 0);
});

test('without scripts, types and addresses tell all but bare multisigs', async () => {
  const path = write('no-scripts.jsonl', lines(bitcoinEtlRows(blocks, { scripts: false })));
  const found = contents((await loadChain(path, 'regtest')).chain).outputs;
  const expected = contents(whole.chain).outputs;
  expect(found).toMatchObject({ type: Array.from(whole.chain.outputs.type) });
  expect(found.text).toEqual(expected.text.map((text) => (text?.startsWith('multisig:') ? undefined : text)));
});

test('an input whose output is not in the export keeps what the export says of it', async () => {
  const spending = bitcoinEtlRows(blocks).filter(({ block_number }) => block_number === 1);
  const { chain, unresolvedInputs } = await loadChain(write('part.jsonl', lines(spending)), 'regtest');
  expect(unresolvedInputs).toBe(scripts.length);
  expect(Array.from(chain.inputs.value).slice(1)).toEqual(scripts.map((_, i) => 1_000_000_000_001 + i));
  const texts = Array.from(chain.inputs.address, (number) => addressTextOf(chain.addresses, number, 'regtest')).slice(
    1,
  );
  expect(texts).toEqual(
    [1, 2, 3].flatMap(knownScripts).map(({ type, text }) => (type === 'multisig' ? undefined : text)),
  );
});

test('times in text, numbers in text and false in text are read', async () => {
  const rows = bitcoinEtlRows(blocks).map((row) => ({
    ...row,
    block_timestamp: new Date(row.block_timestamp * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC'),
    lock_time: String(row.lock_time),
    is_coinbase: String(row.is_coinbase),
  }));
  const { chain } = await loadChain(write('text.jsonl', lines(rows)), 'regtest');
  expect(contents(chain)).toEqual(contents(whole.chain));
});

test('mistakes are told with file, line and key', async () => {
  const [row, other] = bitcoinEtlRows(blocks);
  const broken = async (name: string, ...rows: object[]) => {
    const path = write(`${name}.jsonl`, lines(rows));
    return loadChain(path, 'regtest').then(
      () => 'no error',
      (error: Error) => error.message.replace(`${folder}/`, ''),
    );
  };
  const output = { ...other.outputs[0], value: -1 };
  expect(await broken('value', row, { ...other, outputs: [output] })).toBe(
    'value.jsonl:2: outputs[0].value is -1: expected a whole number from 0 to 2100000000000000',
  );
  expect(await broken('hash', { ...row, hash: 'abc' })).toBe(
    'hash.jsonl:1: hash is "abc": expected a hash of 64 hexadecimal digits',
  );
  expect(await broken('keys', { id: 1 })).toContain('keys.jsonl:1: expected a transaction in bitcoin-etl');
  expect(await broken('time', { ...row, block_timestamp: 'noon' })).toContain('block_timestamp is "noon"');
  expect(await broken('index', { ...other, outputs: other.outputs.map((each) => ({ ...each, index: 0 })) })).toContain(
    'outputs[1].index is 0: another output has it',
  );
  expect(await broken('ids', { ...coreBlocks(blocks, 2)[0], tx: [row.hash] })).toContain(
    '`getblock <hash> 2` prints them',
  );
  expect(await broken('none')).toBe('none.jsonl: there is no transaction');
  const twice = {
    ...other,
    hash: 'ab'.repeat(32),
    inputs: [{ ...other.inputs[0], spent_transaction_hash: row.hash, spent_output_index: 0 }],
  };
  expect(await broken('twice', row, twice, { ...twice, hash: 'cd'.repeat(32) })).toContain(
    `spends output 0 of transaction ${row.hash}, which is spent before`,
  );
  const pretty = write('cut.json', JSON.stringify(coreBlocks(blocks, 2), null, 1).slice(0, 500));
  await expect(loadChain(pretty, 'regtest')).rejects.toThrow(/cut\.json:\d+: the file ends inside a JSON value/);
  await expect(loadChain([pretty, folder], 'regtest')).rejects.toThrow('give files of one kind');
});

/** Written by DuckDB, as an independent writer of nested columns. */
async function parquet(rows: readonly object[]): Promise<string> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const source = write('for-duckdb.jsonl', lines(rows));
  const path = join(folder, 'etl.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(
    `COPY (SELECT * REPLACE (to_timestamp(block_timestamp) AS block_timestamp) FROM read_json('${source}')) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
  );
  connection.closeSync();
  return path;
}
