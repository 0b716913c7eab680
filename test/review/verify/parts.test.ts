import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { findExperiment } from '../../../experiments/index.ts';
import { openCache } from '../../../src/running/cache.ts';
import { planConfig } from '../../../src/running/plan.ts';
import { runQuietly, writeTinyConfig } from '../tiny-config.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tinyMarket = (experiment: string) => fileURLToPath(new URL(`../../golden/${experiment}.yaml`, import.meta.url));

/** A value by its path in another. */
const at = (value: unknown, steps: readonly (string | number)[]) =>
  steps.reduce((inner, step) => (inner as Record<string | number, unknown>)[step], value);

test('each part that an experiment tells is made by its own trials as metrics.json has it, and no trial is in none', async () => {
  const configs = [
    writeTinyConfig(folder, 'ads', { audit: 'true', split: '{ folds: 3, draws: 2 }' }),
    ...['payment-attribution', 'address-clustering', 'owner-grouping'].map(tinyMarket),
  ];
  const cacheFolder = path.join(folder, 'cache');
  const { folders } = await runQuietly(configs, path.join(folder, 'results'), cacheFolder);
  const cache = openCache(cacheFolder);
  for (const [i, file] of configs.entries()) {
    const { config, inputs, trials } = await planConfig(file);
    const metrics = JSON.parse(readFileSync(path.join(folders[i], 'metrics.json'), 'utf8'));
    const parts = findExperiment(config.experiment).parts!(config, inputs);
    for (const part of parts) {
      const outcomes = await Promise.all(part.trials.map((trial) => cache.get(trials[trial].key)));
      const made = JSON.parse(JSON.stringify(part.make(outcomes)));
      expect(made, `${config.experiment}: ${part.at.join('.')}`).toEqual(at(metrics, part.at));
    }
    const told = new Set(parts.flatMap((part) => part.trials));
    expect([...told].sort((x, y) => x - y)).toEqual([...trials.keys()]);
  }
}, 240_000);
