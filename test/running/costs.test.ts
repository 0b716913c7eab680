import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCosts, recordCosts, settingsHash } from '../../src/running/costs.ts';
import { costEstimator, unknownSeconds } from '../../src/running/estimate-cost.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-costs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trial = (label: string, settings: unknown = label, experiment = 'linking') => ({ experiment, label, settings });
const measured = (label: string, seconds: number, settings?: unknown) => ({ trial: trial(label, settings), seconds });

test('what trials took is kept over runs, the latest of each', async () => {
  const cache = path.join(folder, 'a/new/cache');
  await recordCosts(cache, [measured('x', 1), measured('y', 2)]);
  await recordCosts(cache, [measured('x', 3.00049), measured('z', 4)]);
  const costs = await readCosts(cache);
  expect(costs.map(({ label, seconds }) => [label, seconds])).toEqual([
    ['y', 2],
    ['x', 3],
    ['z', 4],
  ]);
  expect(costs[0].settings).toBe(settingsHash(trial('y')));
});

test('a damaged file counts as none, and a folder that can not be written stops nothing', async () => {
  writeFileSync(path.join(folder, 'costs.json'), '{"schemaVersion":1,"costs":[{"se');
  expect(await readCosts(folder)).toEqual([]);
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await recordCosts(file, [measured('x', 1)]);
  expect(await readCosts(file)).toEqual([]);
});

test('a cost is estimated from the same trial, else from its label, else from its experiment', () => {
  const cost = (label: string, settings: unknown, seconds: number) => ({
    ...trial(label),
    settings: settingsHash(trial(label, settings)),
    seconds,
  });
  const estimate = costEstimator([cost('x', 1, 10), cost('x', 2, 20), cost('x', 3, 90), cost('y', 1, 500)]);
  expect(estimate(trial('x', 3))).toBe(90);
  expect(estimate(trial('x', 4))).toBe(20);
  // The median of 10, 20, 90 and 500.
  expect(estimate(trial('z', 9))).toBe(55);
  expect(estimate(trial('x', 3, 'grouping'))).toBe(unknownSeconds);
});
