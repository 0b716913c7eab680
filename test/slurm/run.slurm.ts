import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, resultsFiles } from '../golden/results-files.ts';
import { manyVariants, writeMadeUpConfig } from '../running/made-up-config.ts';
import { killNode, seenJobs, until, waitingOrRunning } from './throwaway.ts';

const entry = fileURLToPath(new URL('../../src/cli/inkledger.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-slurm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trials = 6;

interface Run {
  readonly child: ChildProcess;
  readonly errors: () => string;
  readonly ended: Promise<{ code: number | null; output: string; errors: string }>;
}

function run(name: string, ...options: string[]): Run {
  const at = (kind: string) => path.join(folder, name, kind);
  const args = ['run', path.join(folder, 'c.yaml'), '--results', at('results'), '--cache', at('cache'), ...options];
  const child = spawn(process.execPath, [entry, ...args]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<Awaited<Run['ended']>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
  return { child, errors: () => errors, ended };
}

const onSlurm = (name: string, cluster = 'cluster.yaml') =>
  run(name, '--executor', 'slurm', '--cluster', path.join(folder, cluster));

/** How many trials the shards of a run have reported, by shard. */
function reported(name: string): Map<string, number> {
  const slurm = path.join(folder, name, 'cache/slurm');
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
  try {
    return new Map(
      readdirSync(slurm, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => [path.basename(file, '.jsonl'), lines(path.join(slurm, file))]),
    );
  } catch {
    // Not yet made, or cleared away.
    return new Map();
  }
}

let whole: Map<string, Buffer>;
const expectSameBytes = (name: string) =>
  expect(differences(resultsFiles(path.join(folder, name, 'results')), whole)).toEqual([]);

beforeAll(async () => {
  writeMadeUpConfig(folder, manyVariants(trials), 40000);
  const cluster = 'time: 10\nmemory: 200M\nshardMinutes: 3\npollSeconds: 0.5\nsettleSeconds: 0\n';
  writeFileSync(path.join(folder, 'cluster.yaml'), `partition: main\n${cluster}`);
  writeFileSync(path.join(folder, 'mistyped.yaml'), `partition: mian\n${cluster}`);
  const failing = 'prologue: echo there is no module nodejs; exit 7\nretries: 1\n';
  writeFileSync(path.join(folder, 'failing.yaml'), `${cluster}${failing}`);
  const { code, errors } = await run('whole').ended;
  expect(code, errors).toBe(0);
  whole = resultsFiles(path.join(folder, 'whole/results'));
});

test('a partition that is not there is told of in one line, and nothing is left behind', async () => {
  const { code, output, errors } = await onSlurm('mistyped', 'mistyped.yaml').ended;
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toMatch(/^inkledger: sbatch failed \(exit code 1\): .*invalid partition specified: mian/m);
  expect(waitingOrRunning()).toEqual([]);
});

test('shards that fail too often are reported with their logs', async () => {
  const { code, output, errors } = await onSlurm('failing', 'failing.yaml').ended;
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toMatch(
    /^slurm: submitted again as job \d+: shard 0 \(job \d+_0 FAILED on n[12], 3 trials missing\), 1 /m,
  );
  expect(errors).toMatch(
    /^inkledger: 6 trials missing in 2 failed shards\nshard 0: job \d+_0 FAILED on n[12], attempt 2; /m,
  );
  expect(errors).toMatch(/\/logs\/1-\d+\.log ends:\n {2}\| there is no module nodejs\nWhat is done is kept/);
  expect(waitingOrRunning()).toEqual([]);
});

test('Ctrl-C cancels the jobs and keeps what is done; a killed run leaves its jobs, which the next takes over', async () => {
  const stopped = onSlurm('stopped');
  await until('a trial that is done', () => stopped.errors().includes(`trials: 1 of ${trials} done`));
  expect(waitingOrRunning().length).toBeGreaterThan(0);
  stopped.child.kill('SIGINT');
  const { code, output, errors } = await stopped.ended;
  expect({ code, output }).toEqual({ code: 130, output: '' });
  expect(errors).toMatch(/\ninkledger: stopped after [1-5] of 6 trials; they are kept, and no results were touched\./);
  await until('an empty queue', () => waitingOrRunning().length === 0);
  expect(seenJobs().map(({ state }) => state)).toContain('CANCELLED');

  const killed = onSlurm('stopped');
  await until('running jobs', () => waitingOrRunning().some(({ state }) => state === 'RUNNING'));
  killed.child.kill('SIGKILL');
  await killed.ended;
  const left = waitingOrRunning();
  expect(left.length).toBeGreaterThan(0);

  const again = await onSlurm('stopped').ended;
  expect(again.code, again.errors).toBe(0);
  expect(again.errors).toMatch(/slurm: job \d+ of an earlier run is in the queue; [12] shards? taken over/);
  expect(again.errors).not.toMatch(/slurm: job \d+ submitted/);
  expectSameBytes('stopped');
});

test('a node that is killed in the middle of its shard: another runs the rest, to the same bytes', async () => {
  const running = onSlurm('killed-node');
  const shard = await until('a shard with a trial done and more to do', () =>
    [...reported('killed-node')].find(([, done]) => done >= 1 && done < trials / 2),
  );
  const job = seenJobs().find(({ id, state }) => state === 'RUNNING' && id.endsWith(`_${shard[0]}`))!;
  killNode(job.node);
  expect(reported('killed-node').get(shard[0])).toBeLessThan(trials / 2);
  const { code, errors } = await running.ended;
  expect(code, errors).toBe(0);
  expect(errors).toMatch(
    new RegExp(
      `slurm: submitted again as job \\d+: shard ${shard[0]} \\(job ${job.id} NODE_FAIL on ${job.node}, [12] trials? missing`,
    ),
  );
  const other = seenJobs().filter(({ name, id }) => name === job.name && id.endsWith(`_${shard[0]}`) && id !== job.id);
  expect(other).toMatchObject([{ state: 'COMPLETED' }]);
  expect(other[0].node).not.toBe(job.node);
  expectSameBytes('killed-node');
  expect(readdirSync(path.join(folder, 'killed-node/cache/slurm'))).toEqual([]);
});
