import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { payments, Transaction } from 'bitcoinjs-lib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import yargs from 'yargs';
import { chainCommand } from '../../src/cli/chain.ts';
import { InputError } from '../../src/common/error.ts';
import { bitcoinEtlRows } from '../chain/exports/export-rows.ts';
import { blockFile, coinbase, genesisParent, makeBlock, publicKey } from '../chain/make-blocks.ts';

const network = {
  messagePrefix: '',
  bech32: 'bcrt',
  bip32: { public: 0, private: 0 },
  pubKeyHash: 0x6f,
  scriptHash: 0xc4,
  wif: 0xef,
};
const payment = (number: number) => payments.p2pkh({ pubkey: publicKey(number), network });
const script = (number: number) => payment(number).output!;
const text = (number: number) => payment(number).address!;

/** A coinbase to keys 1, 2 and 3; a payment from 1 and 2 to key 4 with change to key 5; then two people spend together. */
const mined = coinbase(
  0,
  [1, 2, 3, 3].map((key) => [script(key), 1000n] as const),
);
const paid = new Transaction();
for (const output of [0, 1]) paid.addInput(mined.getHash(), output);
paid.addOutput(script(4), 1100n);
paid.addOutput(script(5), 900n);
const joined = new Transaction();
joined.addInput(mined.getHash(), 2);
joined.addInput(paid.getHash(), 0);
for (const [key, value] of [
  [6, 600],
  [7, 600],
  [8, 500],
])
  joined.addOutput(script(key), BigInt(value));

let folder: string;
let file: string;
/** The same transactions as an export. */
let exported: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chain-clustering-'));
  file = join(folder, 'blocks.dat');
  exported = join(folder, 'transactions.jsonl');
  const block = makeBlock(genesisParent, [mined, paid, joined]);
  writeFileSync(file, blockFile([block]));
  writeFileSync(
    exported,
    bitcoinEtlRows([block])
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

/** What `inkledger chain …` on the block file writes to standard output. */
function run(command: string, ...args: string[]): Promise<string> {
  return runOn(file, command, ...args);
}

async function runOn(source: string, command: string, ...args: string[]): Promise<string> {
  let output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += text;
    return true;
  });
  await yargs(['chain', command, source, '--network', 'regtest', ...args])
    .command(chainCommand)
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Error(message);
    })
    .parseAsync();
  return output;
}

test('change --json: candidates of every payment, by heuristic', async () => {
  const found = JSON.parse(await run('change', '--json'));
  expect(Object.keys(found)).toEqual([paid.getId(), joined.getId()]);
  expect(found[paid.getId()]).toMatchObject({
    optimal: { all: [1], unique: [1] },
    'client-behaviour': { all: [0, 1], unique: [] },
    'address-type': { all: [0, 1], unique: [] },
    spent: { all: [0], unique: [0] },
    none: { all: [], unique: [] },
  });
});

test('change: a row a heuristic, of those asked for', async () => {
  const lines = (await run('change', '--heuristic', 'optimal', '--heuristic', 'power-of-ten(3)')).split('\n');
  expect(lines[0]).toBe('2 transactions that are no coinbase');
  // Both outputs of the payment are no multiple of 1,000; of the CoinJoin all three are below both inputs.
  expect(lines.find((line) => line.startsWith('optimal '))).toMatch(/^optimal +2 +100.0% +1 +50.0%$/);
  expect(lines.find((line) => line.startsWith('power-of-ten(3) '))).toMatch(/ 2 +100.0% +0 +0.0%$/);
});

test('clusters --json: addresses by owner, CoinJoins left out unless told', async () => {
  const clusters = async (...args: string[]): Promise<string[][]> =>
    JSON.parse(await run('clusters', '--json', ...args)).clusters;
  const alone = (...keys: number[]) => keys.map((key) => [text(key)]);
  expect(await clusters()).toEqual([[text(1), text(2)], ...alone(3, 4, 5, 6, 7, 8)]);
  expect(await clusters('--change', 'optimal')).toEqual([[text(1), text(2), text(5)], ...alone(3, 4, 6, 7, 8)]);
  expect(await clusters('--coinjoins', 'include')).toEqual([
    [text(1), text(2)],
    [text(3), text(4)],
    ...alone(5, 6, 7, 8),
  ]);
  expect(await clusters('--coinjoin-rule', 'whirlpool')).toEqual(await clusters('--coinjoins', 'include'));
  expect(await clusters('--change', '{"all": ["optimal", "spent"]}')).toEqual(await clusters());
});

test('clusters: counts and the largest', async () => {
  const lines = (await run('clusters')).split('\n');
  expect(lines).toContainEqual(expect.stringMatching(/^addresses +8$/));
  expect(lines).toContainEqual(expect.stringMatching(/^clusters +7$/));
  expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${text(1)} +2$`)));
});

test('coinjoins: transactions and the rules they fit', async () => {
  expect(JSON.parse(await run('coinjoins', '--json'))).toEqual({
    transactions: 3,
    withUnknownInputs: 0,
    coinjoins: { [joined.getId()]: ['blocksci'] },
  });
  expect(await run('coinjoins')).toContain(`\n${joined.getId()}  blocksci\n`);
});

test.each(['change', 'clusters', 'coinjoins'])('%s says the same of an export of the transactions', async (command) => {
  expect(await runOn(exported, command, '--json')).toBe(await run(command, '--json'));
});

test('unknown names are named with the nearest', async () => {
  await expect(run('clusters', '--change', 'optimel')).rejects.toThrow(InputError);
  await expect(run('change', '--heuristic', 'legasy')).rejects.toThrow('did you mean "legacy"?');
  await expect(run('clusters', '--coinjoin-rule', 'wasabi-3')).rejects.toThrow('unknown CoinJoin rule "wasabi-3"');
});
