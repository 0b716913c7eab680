import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { simulateMarket } from '../../../datasets/market/simulate.ts';
import { marketSettings } from '../../../datasets/market/sizes.ts';
import { readOwners } from '../../../experiments/address-clustering/owner-file.ts';
import type { AddressTable } from '../../../src/chain/address-table.ts';
import { addressTextOf } from '../../../src/chain/address-text.ts';
import { scanBlocks } from '../../../src/chain/scan-blocks.ts';

let folder: string;
let addresses: AddressTable;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'owners-'));
  const market = simulateMarket(marketSettings('small', { unsigned: true, days: 0.2, purchases: 5 }));
  addresses = scanBlocks(market.blocks, 'regtest').chain.addresses;
});
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (address: number) => addressTextOf(addresses, address, 'regtest')!;
const elsewhere = '2N3oefVeg6stiTb5Kh3ozCSkaqmx91FDbsm';

function read(text: string, name = 'owners.csv') {
  writeFileSync(join(folder, name), text);
  return readOwners(join(folder, name), addresses, 'regtest');
}

it('numbers owners and counts addresses that the chain lacks', async () => {
  const found = await read(
    `address,owner\n${textOf(5)},ann\n${elsewhere},cy\n${textOf(7)},bob\n${textOf(9)},ann\n${textOf(9)},ann\n`,
  );
  expect(found).toMatchObject({ owners: 2, ownedElsewhere: 1 });
  expect([5, 7, 9, 11].map((address) => found.owner[address])).toEqual([0, 1, 0, -1]);
});

it('reads JSON lines too', async () => {
  const found = await read(`${JSON.stringify({ address: textOf(5), owner: 'ann' })}\n`, 'owners.jsonl');
  expect(found.owner[5]).toBe(0);
});

it.each([
  ['address,owner\nnonsense,ann\n', /owners\.csv:2: "nonsense" is no address of regtest/],
  ['address,owner\n1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2,ann\n', /:2: .* is no address of regtest/],
  [`address,owner\n${elsewhere},\n`, /:2: "owner" is ""/],
  [`address,who\n${elsewhere},ann\n`, /:2: "owner" is missing/],
  [`address,owner\n${elsewhere},ann\n${elsewhere},bob\n`, /:3: .* has another owner here than in line 2/],
  [`address,owner\n${elsewhere},ann\n`, /none of its 1 addresses occurs in the chain/],
  ['address,owner\n', /names no address/],
])('refuses %j', async (text, problem) => {
  await expect(read(text)).rejects.toThrow(problem);
});
