import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { InputError } from '../../../src/common/error.ts';
import { hashValue } from '../../../src/common/hash.ts';
import { codeVersion } from '../../../src/running/code-version.ts';
import { planConfig } from '../../../src/running/plan.ts';
import { noProgress } from '../../../src/running/progress.ts';
import { runConfigs } from '../../../src/running/run.ts';
import { defaultCluster } from '../../../src/running/slurm/cluster.ts';
import { runShard } from '../../../src/running/slurm/run-shard.ts';
import type { ShardFile } from '../../../src/running/slurm/shard-file.ts';
import { readReport } from '../../../src/running/slurm/shard-report.ts';
import { differences, resultsFiles } from '../../golden/results-files.ts';
import { writeMadeUpConfig } from '../made-up-config.ts';
import { fakeSlurm, realSlurm } from './fake-slurm.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-run-shard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(realSlurm);

const at = (name: string) => path.join(folder, name);
const golden = (name: string) => fileURLToPath(new URL(`../../golden/${name}`, import.meta.url));

function shardOf(changes: Partial<ShardFile>): string {
  const content: ShardFile = {
    schemaVersion: 1,
    codeVersion: codeVersion(),
    node: process.version,
    cacheFolder: at('shard-cache'),
    reportFile: at('report.jsonl'),
    trials: [],
    ...changes,
  };
  writeFileSync(at('shard.json'), JSON.stringify(content));
  rmSync(content.reportFile, { force: true });
  return at('shard.json');
}

async function refusal(shard: string): Promise<Error> {
  try {
    await runShard(shard, 1, new AbortController().signal);
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was not refused');
}

beforeAll(() => {
  writeMadeUpConfig(folder, '  few: {}\n  more: { pairs: { same: 50 } }\n  most: { pairs: { same: 60 } }\n');
});

test('a node with other code refuses, and says so to whoever submitted the shard', async () => {
  process.env.SLURMD_NODENAME = 'n7';
  const error = await refusal(shardOf({ codeVersion: 'another' }));
  expect(error).toBeInstanceOf(InputError);
  expect(error.message).toMatch(/^the code on n7 is not the code that submitted the run: /);
  expect(await readReport(at('report.jsonl'))).toEqual([{ inputError: error.message }]);
  delete process.env.SLURMD_NODENAME;
});

test('a node with another Node refuses', async () => {
  const { message } = await refusal(shardOf({ node: 'v1.2.3' }));
  expect(message).toBe(
    `this machine runs Node ${process.version}, and the run was submitted by v1.2.3: set \`node\` or \`prologue\` in the cluster file`,
  );
});

test('a shard that is not there or is none is told of', async () => {
  expect((await refusal(at('none.json'))).message).toBe(
    `${at('none.json')}: the shard can't be read (ENOENT): is the cache on a file system that this machine shares?`,
  );
  writeFileSync(at('other.json'), '{"trials": 3}');
  expect((await refusal(at('other.json'))).message).toContain('this is not a shard that `--executor slurm` wrote');
});

test.each(['author-linking', 'payment-attribution', 'address-clustering', 'owner-grouping'])(
  'trials of %s are the same trials after they went through a shard file',
  async (name) => {
    const { trials, config } = await planConfig(golden(`${name}.yaml`));
    for (const { key, settings } of JSON.parse(JSON.stringify(trials))) {
      expect(hashValue({ experiment: config.experiment, settings, code: codeVersion() })).toBe(key);
    }
    expect(JSON.parse(JSON.stringify(trials))).toEqual(trials);
  },
);

test('jobs that run the shards give the same bytes as workers here, and trials that are done are not run again', async () => {
  const run = (name: string, cluster?: typeof defaultCluster) =>
    runConfigs({
      configFiles: [at('c.yaml')],
      resultsFolder: at(name),
      cacheFolder: at(`${name}-cache`),
      workers: 1,
      cluster,
      progress: noProgress,
      signal: new AbortController().signal,
    });
  await run('here');
  const fake = fakeSlurm(at('fake'), { run: true });
  const cluster = { ...defaultCluster, cores: 2, shardMinutes: 1, pollSeconds: 0.01, settleSeconds: 0 };
  expect(await run('there', cluster)).toMatchObject({ trials: 3, reused: 0 });
  expect(differences(resultsFiles(at('there')), resultsFiles(at('here')))).toEqual([]);
  // Nothing is known of what they take: three minutes, in shards of one minute on two cores.
  expect(fake.submissions().map(({ indices }) => indices)).toEqual([[0, 1]]);
  expect(existsSync(at('there-cache/costs.json'))).toBe(true);
  expect(await run('there', cluster)).toMatchObject({ trials: 3, reused: 3 });
  expect(fake.submissions()).toHaveLength(1);
}, 120_000);
