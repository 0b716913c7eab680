import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Block } from 'bitcoinjs-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulateMarket } from '../../datasets/market/simulate.ts';
import { marketSettings } from '../../datasets/market/sizes.ts';
import { addressTextOf } from '../../src/chain/address-text.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { planConfig } from '../../src/running/plan.ts';
import { noProgress } from '../../src/running/progress.ts';
import { runConfigs } from '../../src/running/run.ts';
import { blockFile } from '../chain/make-blocks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-own-chain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const home = path.join(folder, 'home');
const moved = path.join(folder, 'moved');

/** The blocks of a simulated market in a folder of two files, owners dealt to its addresses in turn. */
beforeAll(() => {
  const { blocks: raw } = simulateMarket(marketSettings('small', { unsigned: true, days: 0.2, purchases: 5 }));
  const blocks = raw.map((bytes) => Block.fromBuffer(bytes));
  mkdirSync(path.join(home, 'blocks'), { recursive: true });
  const half = Math.floor(blocks.length / 2);
  writeFileSync(path.join(home, 'blocks/blk00000.dat'), blockFile(blocks.slice(0, half)));
  writeFileSync(path.join(home, 'blocks/blk00001.dat'), blockFile(blocks.slice(half)));
  const { addresses } = scanBlocks(raw, 'regtest').chain;
  const texts = Array.from({ length: addresses.count }, (_, address) => addressTextOf(addresses, address, 'regtest'));
  const rows = texts.flatMap((text, i) => (text === null ? [] : [`${text},owner-${i % 7}\n`]));
  writeFileSync(path.join(home, 'owners.csv'), `address,owner\n${rows.join('')}`);
  writeFileSync(
    path.join(home, 'c.yaml'),
    `title: A chain of one's own
experiment: address-clustering
seed: 3
chain: { paths: blocks, network: regtest, owners: owners.csv }
coinJoins: { none: [] }
change: [optimal]
evaluate: { resamples: 100 }
`,
  );
  cpSync(home, moved, { recursive: true });
});

const run = (place: string, results: string) =>
  runConfigs({
    configFiles: [path.join(place, 'c.yaml')],
    resultsFolder: path.join(folder, results),
    cacheFolder: path.join(folder, 'cache'),
    workers: 1,
    progress: noProgress,
    signal: new AbortController().signal,
  });
const keysIn = async (place: string) => (await planConfig(path.join(place, 'c.yaml'))).trials.map(({ key }) => key);

test('where a chain and its owners lie changes no trial: a moved one is not run again', async () => {
  const first = await run(home, 'one');
  const second = await run(moved, 'two');
  expect(first).toMatchObject({ trials: 2, reused: 0 });
  expect(second.reused).toBe(2);
  const [one, two] = ['one', 'two'].map((results) =>
    readFileSync(path.join(folder, results, 'c/metrics.json'), 'utf8'),
  );
  expect(two).toBe(one);
  expect(one).not.toContain(folder);
  const { trials } = await planConfig(path.join(home, 'c.yaml'));
  expect(JSON.stringify(trials.map(({ settings }) => settings))).not.toContain(folder);
}, 120_000);

test('another byte of a block or an owner, and another name of a block file, make other trials', async () => {
  const before = await keysIn(home);
  const owners = path.join(moved, 'owners.csv');
  const text = readFileSync(owners, 'utf8');
  writeFileSync(owners, text.replace('owner-1', 'owner-2'));
  const otherOwner = await keysIn(moved);
  writeFileSync(owners, text);
  expect(await keysIn(moved)).toEqual(before);
  const block = path.join(moved, 'blocks/blk00001.dat');
  const bytes = readFileSync(block);
  writeFileSync(block, Buffer.concat([bytes, Buffer.from([0])]));
  const otherBlock = await keysIn(moved);
  writeFileSync(block, bytes);
  renameSync(block, `${block}.old`);
  const otherName = await keysIn(moved);
  expect(new Set([before, otherOwner, otherBlock, otherName].map((keys) => keys[0])).size).toBe(4);
});
