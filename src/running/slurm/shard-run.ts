import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../common/atomic-write.ts';
import { makeFolder } from '../../common/make-folder.ts';
import { holderHere, isElsewhere, isGone } from '../lock-holder.ts';

/** The shards of one run: a folder in the cache, and the name that their jobs have in the queue. */
export interface ShardRun {
  readonly folder: string;
  readonly name: string;
}

const ownerSchema = z.object({
  pid: z.number(),
  host: z.string(),
  since: z.string(),
  start: z.string().optional(),
  namespace: z.string(),
  /** Whether its jobs were cancelled, or it gave up. */
  stopped: z.boolean(),
});
type Owner = z.output<typeof ownerSchema>;

/** A run that hasn't given a sign of life for so long is taken for dead, in milliseconds. */
const silence = 10 * 60_000;

export const shardFolder = ({ folder }: ShardRun) => path.join(folder, 'shards');
export const logFolder = ({ folder }: ShardRun) => path.join(folder, 'logs');
export const shardFile = (run: ShardRun, shard: number) => path.join(shardFolder(run), `${shard}.json`);
export const reportFile = ({ folder }: ShardRun, shard: number) => path.join(folder, 'reports', `${shard}.jsonl`);
const ownerFile = ({ folder }: ShardRun) => path.join(folder, 'run.json');

function runOf(cacheFolder: string, id: string): ShardRun {
  return { folder: path.resolve(cacheFolder, 'slurm', id), name: `inkledger-${id}` };
}

/** A new run of this process, with empty folders. */
export async function openRun(cacheFolder: string): Promise<ShardRun> {
  const run = runOf(cacheFolder, randomBytes(6).toString('hex'));
  for (const folder of ['shards', 'logs', 'reports']) await makeFolder(path.join(run.folder, folder));
  await own(run);
  return run;
}

/** Makes it a run of this process. */
export async function own(run: ShardRun, stopped = false): Promise<void> {
  const owner: Owner = { ...holderHere(), stopped };
  await writeAtomically(ownerFile(run), `${JSON.stringify(owner)}\n`);
}

/** A sign of life, for runs on other machines. */
export async function stayAlive(run: ShardRun): Promise<void> {
  const now = new Date();
  // What can't be told now is told at the next turn.
  await utimes(ownerFile(run), now, now).catch(() => {});
}

export async function removeRun({ folder }: ShardRun): Promise<void> {
  // A job that is just ending may still hold its log: then the next run clears the folder.
  await rm(folder, { recursive: true, force: true }).catch(() => {});
}

/** Runs whose process is dead, and whether they had been stopped before. */
export async function deadRuns(cacheFolder: string): Promise<{ run: ShardRun; stopped: boolean }[]> {
  const dead: { run: ShardRun; stopped: boolean }[] = [];
  for (const id of (await readdir(path.join(cacheFolder, 'slurm')).catch(() => [])).sort()) {
    const run = runOf(cacheFolder, id);
    const owner = await readOwner(run);
    if (owner !== undefined && (await isDead(run, owner))) dead.push({ run, stopped: owner.stopped });
  }
  return dead;
}

async function readOwner(run: ShardRun): Promise<Owner | undefined> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(ownerFile(run), 'utf8')));
  } catch {
    // Just being made, or just being removed.
    return undefined;
  }
}

async function isDead(run: ShardRun, owner: Owner): Promise<boolean> {
  if (owner.stopped || isGone(owner)) return true;
  if (!isElsewhere(owner)) return false;
  const told = await stat(ownerFile(run)).catch(() => undefined);
  return told !== undefined && Date.now() - told.mtimeMs > silence;
}
