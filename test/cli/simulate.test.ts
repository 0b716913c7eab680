import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { simulateToFolder } from '../../src/cli/datasets/simulate.ts';

const common = { size: 'small', unsigned: true, force: false } as const;
const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'simulate-')), 'market');

test('simulate writes a market in the voices of the mail corpus, and says what it is', async () => {
  const to = newFolder();
  const text = await simulateToFolder({ ...common, to, seed: 3, voices: 'spamassassin-ham', json: false });
  expect(text).toMatch(
    /^600 purchases, \d+ blocks, [\d,]+ transactions written to .*market \(unsigned: no node accepts its blocks\)\n[0-9a-f]{64}\n$/,
  );
  const manifest = JSON.parse(readFileSync(join(to, 'market.json'), 'utf8'));
  expect(manifest).toMatchObject({ signed: false, settings: { seed: 3, voices: 'spamassassin-ham' } });
  const owners = readFileSync(join(to, 'truth/owners.jsonl'), 'utf8').trimEnd().split('\n');
  const voices = owners.map((line) => JSON.parse(line).voice);
  expect(voices.every((voice) => /^author-\d{4}$/.test(voice))).toBe(true);
  expect(new Set(voices).size).toBe(owners.length);
}, 60_000);

test('simulate --json names the folder and the hash', async () => {
  const to = newFolder();
  const report = JSON.parse(await simulateToFolder({ ...common, to, json: true }));
  expect(report).toMatchObject({ folder: to, size: 'small', purchases: 600, signed: false });
  expect(report.hash).toBe(JSON.parse(readFileSync(join(to, 'market.json'), 'utf8')).hash);
}, 60_000);
