import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { marketHash } from '../../../datasets/market/hash.ts';
import { writeMarket } from '../../../datasets/market/write.ts';
import { hashText } from '../../../src/chain/hash-text.ts';
import { readChain } from '../../../src/chain/read-chain.ts';
import { sha256 } from '../../../src/common/hash.ts';
import { compactMarket } from './shared-market.ts';

const market = compactMarket();
const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'market-')), 'market');
const lines = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('a folder holds what the market does, and its manifest the hashes', async () => {
  const folder = newFolder();
  const manifest = await writeMarket(market, folder);
  expect(manifest).toEqual(JSON.parse(readFileSync(join(folder, 'market.json'), 'utf8')));
  expect(manifest).toMatchObject({ signed: true, hash: marketHash(market) });
  for (const [path, hash] of Object.entries(manifest.files))
    expect(sha256(readFileSync(join(folder, path)))).toBe(hash);

  const { chain } = readChain(join(folder, 'blocks'), 'regtest');
  expect(chain.blocks.count).toBe(market.blocks.length);
  expect(lines(join(folder, 'postings.jsonl'))).toEqual(market.postings);
  expect(lines(join(folder, 'rates.jsonl'))).toEqual(market.quotes);
  expect(lines(join(folder, 'prices.jsonl'))).toEqual(market.prices);
  expect(lines(join(folder, 'ads.jsonl'))).toEqual(market.ads);
  const mempool = lines(join(folder, 'mempool.jsonl'));
  expect(mempool).toHaveLength(market.mempool.count);
  expect(mempool[3]).toEqual({ txid: hashText(market.mempool.id, 3), time: market.mempool.time[3] });

  const transactions = lines(join(folder, 'truth/transactions.jsonl'));
  expect(transactions).toHaveLength(chain.transactions.count);
  const purchase = lines(join(folder, 'truth/purchases.jsonl')).find(({ payer }) => payer === 'wallet')!;
  const paying = transactions.find(({ txid }) => txid === purchase.txid)!;
  expect(paying).toMatchObject({ kind: 'purchase', wallet: purchase.wallet });
  const addresses = lines(join(folder, 'truth/addresses.jsonl'));
  const invoice = market.truth.invoices[purchase.invoice as number]!;
  expect(addresses.find(({ address }) => address === invoice.address)).toMatchObject({ entity: 'processor' });
});

test('nothing but a market is ever replaced, and that only when asked', async () => {
  const folder = newFolder();
  await writeMarket(market, folder);
  await expect(writeMarket(market, folder)).rejects.toThrow('a market is there already: --force replaces it');
  await writeMarket(market, folder, true);
  const other = mkdtempSync(join(tmpdir(), 'market-'));
  writeFileSync(join(other, 'thesis.txt'), 'irreplaceable');
  await expect(writeMarket(market, other, true)).rejects.toThrow('the folder holds something else than a market');
  expect(readFileSync(join(other, 'thesis.txt'), 'utf8')).toBe('irreplaceable');
});
