import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../../../src/common/error.ts';
import { sha256 } from '../../../src/common/hash.ts';
import { openCache } from '../../../src/running/cache.ts';
import type { MissingTrial } from '../../../src/running/executor.ts';
import { type Cluster, defaultCluster } from '../../../src/running/slurm/cluster.ts';
import { openRun } from '../../../src/running/slurm/shard-run.ts';
import { ShardsFailed } from '../../../src/running/slurm/shards-failed.ts';
import { slurmExecutor } from '../../../src/running/slurm/slurm-executor.ts';
import { type FakePlan, fakeSlurm, realSlurm } from './fake-slurm.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkledger-50%-slurm-'));
});
afterEach(() => {
  realSlurm();
  rmSync(folder, { recursive: true, force: true });
});

/** Three trials of affinity a and two of b; at a minute each, two shards of at most three minutes. */
const trials: MissingTrial[] = ['a1', 'b1', 'a2', 'b2', 'a3'].map((label) => ({
  label,
  affinity: label[0],
  key: sha256(label),
  experiment: 'none',
  settings: { label },
  files: {},
  baseFolder: '/',
}));

const threeMinutes: Partial<Cluster> = { shardMinutes: 3, pollSeconds: 0.01, settleSeconds: 0 };

/** @param stop whether the run is stopped when its first trial is done */
async function run(plan: FakePlan, cluster: Partial<Cluster> = {}, list = trials, stop = false) {
  const fake = fakeSlurm(folder, plan);
  const cacheFolder = path.join(folder, 'cache');
  const notes: string[] = [];
  const warnings: string[] = [];
  const done: [string, number | undefined][] = [];
  const executor = slurmExecutor({
    cluster: { ...defaultCluster, ...threeMinutes, ...cluster },
    cacheFolder,
    note: (text) => notes.push(text),
    warn: (text) => warnings.push(text),
  });
  const abort = new AbortController();
  let error: unknown;
  try {
    await executor.run(
      list,
      ({ label }, seconds) => {
        done.push([label, seconds]);
        if (stop) abort.abort();
      },
      abort.signal,
    );
  } catch (thrown) {
    error = thrown;
  }
  const cache = openCache(cacheFolder);
  const cached: string[] = [];
  for (const { key, label } of trials) if (await cache.has(key)) cached.push(label);
  return { fake, notes, warnings, done: done.sort(), error, cached };
}

const runFolders = () => readdirSync(path.join(folder, 'cache/slurm'));

const all = ['a1', 'a2', 'a3', 'b1', 'b2'];

describe('slurmExecutor', () => {
  test('submits trials of one affinity as one shard, by the options of the cluster file', async () => {
    const { fake, notes, done, error, cached } = await run(
      {},
      {
        partition: 'short',
        account: 'lab',
        time: '0:30:00',
        memory: '4G',
        cores: 1,
        atOnce: 7,
        sbatch: ['--exclusive'],
      },
    );
    expect(error).toBe(undefined);
    expect(done).toEqual(all.map((label) => [label, 2]));
    expect(cached.sort()).toEqual(all);
    const [{ options, script, indices }, ...others] = fake.submissions();
    expect(others).toEqual([]);
    expect(indices).toEqual([0, 1]);
    const [{ name }] = fake.jobs();
    expect(name).toMatch(/^inkledger-[0-9a-f]{12}$/);
    const id = name.slice('inkledger-'.length);
    expect(options).toEqual([
      '--parsable',
      `--job-name=${name}`,
      '--array=0-1%7',
      `--output=${folder.replace('%', '%%')}/cache/slurm/${id}/logs/%a-%A.log`,
      '--nodes=1',
      '--ntasks=1',
      '--cpus-per-task=1',
      '--no-requeue',
      '--partition=short',
      '--account=lab',
      '--time=0:30:00',
      '--mem=4G',
      '--exclusive',
    ]);
    expect(script).toContain(
      `inkledger.js' run-shard '${folder}/cache/slurm/${id}/shards/'"$SLURM_ARRAY_TASK_ID".json`,
    );
    expect(notes).toEqual(['slurm: job 100 submitted, 5 trials in 2 shards']);
    expect(runFolders()).toEqual([]);
  });

  test('submits a shard again whose node failed, and that one alone', async () => {
    const { fake, notes, done, error } = await run({ shards: { 0: [{ done: 1, state: 'NODE_FAIL' }] } });
    expect(error).toBe(undefined);
    expect(done).toEqual(all.map((label) => [label, 2]));
    expect(fake.submissions().map(({ indices }) => indices)).toEqual([[0, 1], [0]]);
    expect(notes[1]).toBe('slurm: submitted again as job 101: shard 0 (job 100_0 NODE_FAIL on n1, 2 trials missing)');
  });

  test('reports shards that failed too often with the end of their logs, and finishes the others', async () => {
    const log = Array.from({ length: 20 }, (_, i) => `line ${i}\n`).join('');
    const dead = { done: 0, state: 'OUT_OF_MEMORY', log: `${log}oom-kill\n` };
    const { fake, error, cached } = await run({ shards: { 0: [{ ...dead, done: 1 }, dead] } }, { retries: 1 });
    expect(error).toBeInstanceOf(ShardsFailed);
    const { message } = error as Error;
    const logFile = path.join(folder, 'cache/slurm', runFolders()[0], 'logs/0-101.log');
    expect(message).toBe(
      `2 trials missing in 1 failed shard
shard 0: job 101_0 OUT_OF_MEMORY on n1, attempt 2; missing "a2", "a3"
  ${logFile} ends:
${Array.from({ length: 7 }, (_, i) => `  | line ${13 + i}\n`).join('')}  | oom-kill\n`,
    );
    expect(existsSync(logFile)).toBe(true);
    expect(cached.sort()).toEqual(['a1', 'b1', 'b2']);
    expect(fake.submissions()).toHaveLength(2);
    // The next run clears the folder, and asks for what is missing alone.
    const next = await run(
      {},
      {},
      trials.filter(({ label }) => !cached.includes(label)),
    );
    expect(next.error).toBe(undefined);
    expect(next.done.map(([label]) => label)).toEqual(['a2', 'a3']);
    expect(runFolders()).toEqual([]);
  });

  test('says where a node left no log', async () => {
    const { error } = await run({ shards: { 0: [{ done: 0, state: 'FAILED' }] } }, { retries: 0 });
    expect((error as Error).message).toMatch(/\n {2}no log \S+0-100\.log: does the node have the folder\?\n$/);
  });

  test('does not submit again what somebody cancelled', async () => {
    const { fake, error } = await run({ shards: { 1: [{ done: 1, state: 'CANCELLED' }] } });
    expect((error as Error).message).toContain('1 trial missing in 1 failed shard\nshard 1: job 100_1 CANCELLED on n1');
    expect(fake.submissions()).toHaveLength(1);
  });

  test('stops at a mistake in what was given, and cancels the rest', async () => {
    const { fake, error } = await run({
      shards: {
        0: [{ done: 1, state: 'FAILED', inputError: 'a2: x.jsonl:3: no' }],
        1: [{ done: 0, state: 'RUNNING' }],
      },
    });
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toBe('a2: x.jsonl:3: no');
    expect(fake.submissions()).toHaveLength(1);
    expect(fake.jobs().map(({ state }) => state)).toEqual(['FAILED', 'CANCELLED']);
  });

  test('cancels what waits and what runs when it is stopped, and keeps what is done', async () => {
    const { fake, error, cached } = await run(
      { shards: { 0: [{ done: 1, state: 'RUNNING' }], 1: [{ done: 0, state: 'PENDING' }] } },
      {},
      trials,
      true,
    );
    expect((error as Error).name).toBe('AbortError');
    expect(fake.cancelled()).toEqual([`--name=${fake.jobs()[0].name}`]);
    expect(fake.jobs().map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(cached).toEqual(['a1']);
  });

  test('says which jobs it could not cancel', async () => {
    const { warnings, fake } = await run(
      { keep: true, shards: { 1: [{ done: 0, state: 'RUNNING' }] } },
      {},
      trials,
      true,
    );
    const [{ name }] = fake.jobs();
    expect(warnings).toEqual([
      `slurm: jobs may still be in the queue (scancel failed (exit code 1): scancel: error: Kill job error): scancel --name=${name}`,
    ]);
  });

  test('finds in the cache what no report told of', async () => {
    const { done, error } = await run({ shards: { 0: [{ report: false }] } });
    expect(error).toBe(undefined);
    expect(done).toEqual(all.map((label) => [label, label < 'b' ? undefined : 2]));
  });

  test('waits for files that come later than the end of their job', async () => {
    const { fake, done, error } = await run({ shards: { 0: [{ done: 0, rest: 4 }] } }, { settleSeconds: 60 });
    expect(error).toBe(undefined);
    expect(done).toHaveLength(5);
    expect(fake.submissions()).toHaveLength(1);
  });

  test('asks again where Slurm does not answer, and says so once', async () => {
    const { notes, done, error } = await run({ silent: 3 });
    expect(error).toBe(undefined);
    expect(done).toHaveLength(5);
    expect(notes.slice(1)).toEqual([
      'slurm: squeue failed (exit code 1): slurm_load_jobs error: Unable to contact slurm controller (connect failure); asking again',
    ]);
  });

  test('says why jobs wait, where it is no matter of time', async () => {
    const waits = { done: 0, state: 'PENDING', reason: 'PartitionTimeLimit', rest: 2 };
    const { notes } = await run({ shards: { 0: [waits], 1: [waits] } });
    expect(notes.slice(1)).toEqual(['slurm: job 100 waits: PartitionTimeLimit']);
  });

  test('passes on what sbatch says when it refuses', async () => {
    const { error } = await run({ refuse: 'invalid partition specified: shrot' });
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toBe(
      'sbatch failed (exit code 1): sbatch: error: invalid partition specified: shrot',
    );
  });

  test('says that Slurm is not here', async () => {
    fakeSlurm(folder);
    process.env.PATH = path.join(folder, 'nothing');
    const executor = slurmExecutor({ cluster: defaultCluster, cacheFolder: folder, note: () => {}, warn: () => {} });
    await expect(executor.run(trials, () => {}, new AbortController().signal)).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: "there is no sbatch here: --executor slurm runs where Slurm's commands are (a login node)",
    });
  });

  test('asks nothing of Slurm where nothing is missing', async () => {
    const { fake, error } = await run({ refuse: 'nothing may be submitted' }, {}, []);
    expect(error).toBe(undefined);
    expect(fake.submissions()).toEqual([]);
  });
});

describe('after a run that was killed', () => {
  /** Leaves its jobs in the queue, as kill −9 does: their run looks like that of a process which is dead. */
  async function kill(stopped = false): Promise<string> {
    const { fake } = await run(
      { shards: { 0: [{ done: 1, state: 'RUNNING' }], 1: [{ done: 0, state: 'PENDING' }] } },
      {},
      trials.slice(0, 4),
      true,
    );
    const states = fake.jobs().map((job, i) => ({ ...job, state: ['RUNNING', 'PENDING'][i], rest: 3 }));
    writeFileSync(path.join(folder, 'jobs.json'), JSON.stringify(states));
    const owner = path.join(folder, 'cache/slurm', runFolders()[0], 'run.json');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(owner, JSON.stringify({ ...JSON.parse(readFileSync(owner, 'utf8')), pid, stopped }));
    return fake.jobs()[0].name;
  }

  test('takes over jobs that run what is wanted, and submits the rest', async () => {
    await kill();
    const { fake, notes, done, error } = await run({}, {}, trials.slice(1));
    expect(error).toBe(undefined);
    expect(notes).toEqual([
      'slurm: job 100 of an earlier run is in the queue; 2 shards taken over',
      'slurm: job 101 submitted, 1 trial in 1 shard',
    ]);
    expect(done).toEqual(['a2', 'a3', 'b1', 'b2'].map((label) => [label, 2]));
    expect(fake.submissions().map(({ indices }) => indices)).toEqual([[0, 1], [0]]);
    expect(runFolders()).toEqual([]);
  });

  test('leaves jobs for other trials alone, and says how to stop them', async () => {
    const name = await kill();
    const { notes, done } = await run({}, {}, trials.slice(4));
    expect(notes[0]).toBe(
      `slurm: job 100 of an earlier run is in the queue for other trials; scancel --name=${name} stops it`,
    );
    expect(done).toEqual([['a3', 2]]);
  });

  test('does not take over what was to be cancelled, and sees to it', async () => {
    await kill(true);
    const { fake, done } = await run({}, {}, trials.slice(1));
    expect(fake.submissions()[1].indices).toEqual([0, 1]);
    expect(fake.jobs()[0].state).toBe('CANCELLED');
    expect(done).toHaveLength(4);
  });

  test('leaves the shards of a run alone that is alive', async () => {
    const run0 = await openRun(path.join(folder, 'cache'));
    await run({});
    expect(existsSync(run0.folder)).toBe(true);
  });
});
