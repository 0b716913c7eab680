#!/usr/bin/env node
// sbatch, squeue and scancel by the name it is called by, against a folder instead of a cluster. A job runs the moment
// it is submitted, as far as plan.json says:
//   { refuse, silent, keep, run, shards: { "<index>": [<first attempt>, <second>, …] } }
//   attempt: { done: trials (all), state: its state (COMPLETED), report: whether it reports (true), inputError, log,
//              reason, rest: squeue calls after which the trials left are done and the state is COMPLETED }
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';

const folder = process.env.FAKE_SLURM;
const command = path.basename(process.argv[1]);
const options = process.argv.slice(2);
const file = (name) => path.join(folder, name);
const read = (name, missing) => (existsSync(file(name)) ? JSON.parse(readFileSync(file(name), 'utf8')) : missing);
const option = (name) => options.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);
const fail = (text) => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

const plan = read('plan.json', {});
const jobs = read('jobs.json', []);
const ended = ['COMPLETED', 'CANCELLED', 'FAILED', 'NODE_FAIL', 'TIMEOUT', 'OUT_OF_MEMORY'];

function put(cacheFolder, key) {
  const payload = serialize({ outcomeOf: key });
  const place = path.join(cacheFolder, key.slice(0, 2), key);
  mkdirSync(path.dirname(place), { recursive: true });
  const checksum = createHash('sha256').update(`${key}\n`).update(payload).digest('hex');
  writeFileSync(place, Buffer.concat([Buffer.from(checksum), payload]));
}

/** Does so many of the job's trials that are left. */
function work(job, most) {
  const shard = JSON.parse(readFileSync(job.shard, 'utf8'));
  const left = shard.trials.filter(({ key }) => !existsSync(path.join(shard.cacheFolder, key.slice(0, 2), key)));
  for (const { key } of left.slice(0, most)) {
    put(shard.cacheFolder, key);
    if (job.report) appendFileSync(shard.reportFile, `${JSON.stringify({ key, seconds: 2 })}\n`);
  }
  if (job.inputError !== undefined) {
    appendFileSync(shard.reportFile, `${JSON.stringify({ inputError: job.inputError })}\n`);
  }
}

function submit() {
  if (options.includes('--version')) return;
  const script = readFileSync(0, 'utf8');
  if (plan.refuse !== undefined) fail(`sbatch: error: ${plan.refuse}`);
  const number = 100 + new Set(jobs.map(({ job }) => job)).size;
  const indices = option('array')
    .replace(/%\d+$/, '')
    .split(',')
    .flatMap((range) => {
      const [first, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
  appendFileSync(file('calls.jsonl'), `${JSON.stringify({ number, options, script, indices })}\n`);
  for (const index of indices) {
    const attempt = jobs.filter((job) => job.name === option('job-name') && job.index === index).length;
    const planned = { report: true, state: 'COMPLETED', ...plan.shards?.[index]?.[attempt] };
    const [, shards] = /run-shard '(.*)'/.exec(script);
    const job = { name: option('job-name'), job: number, index, shard: `${shards}${index}.json`, ...planned };
    const log = option('output').replace('%a', index).replace('%A', number).replaceAll('%%', '%');
    if (planned.log !== undefined) writeFileSync(log, planned.log);
    if (plan.run) {
      const env = { ...process.env, SLURM_ARRAY_TASK_ID: index, SLURM_CPUS_PER_TASK: option('cpus-per-task') };
      const { status, stdout, stderr } = spawnSync('bash', { input: script, env, encoding: 'utf8' });
      writeFileSync(log, stdout + stderr);
      job.state = status === 0 ? 'COMPLETED' : 'FAILED';
    } else work(job, planned.done ?? Number.POSITIVE_INFINITY);
    jobs.push(job);
  }
  process.stdout.write(`${number};fake\n`);
}

function queue() {
  if (plan.silent > 0) {
    writeFileSync(file('plan.json'), JSON.stringify({ ...plan, silent: plan.silent - 1 }));
    fail('slurm_load_jobs error: Unable to contact slurm controller (connect failure)');
  }
  const names = option('name').split(',');
  for (const job of jobs.filter(({ name }) => names.includes(name))) {
    if (job.rest !== undefined && --job.rest === 0) {
      work(job, Number.POSITIVE_INFINITY);
      job.state = 'COMPLETED';
    }
    const fields = [job.name, job.job, job.index, job.state, job.state === 'PENDING' ? '' : 'n1', job.reason ?? 'None'];
    process.stdout.write(`${fields.join('|')}\n`);
  }
}

function cancel() {
  if (plan.keep) fail('scancel: error: Kill job error');
  appendFileSync(file('cancelled'), `${options.join(' ')}\n`);
  for (const job of jobs) if (job.name === option('name') && !ended.includes(job.state)) job.state = 'CANCELLED';
}

({ sbatch: submit, squeue: queue, scancel: cancel })[command]();
writeFileSync(file('jobs.json'), JSON.stringify(jobs));
