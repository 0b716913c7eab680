import path from 'node:path';
import { projectFolder } from '../project-folder.ts';
import type { Cluster } from './cluster.ts';

/** The shell script of a shard: the prologue, then this project's `run-shard` on the shard with the array's index. */
export function batchScript(cluster: Pick<Cluster, 'node' | 'prologue'>, shardFolder: string): string {
  const entry = quoted(path.join(projectFolder, 'src/cli/inkledger.js'));
  const shard = `${quoted(`${shardFolder}${path.sep}`)}"$SLURM_ARRAY_TASK_ID".json`;
  const node = cluster.node ?? quoted(process.execPath);
  // `exec`, so that Slurm's signals reach Node itself.
  return `#!/bin/bash\n${cluster.prologue}\nexec ${node} ${entry} run-shard ${shard}\n`;
}

/** sbatch's options for an array of shards. */
export function batchOptions(
  cluster: Cluster,
  { name, logFolder, shards }: { name: string; logFolder: string; shards: readonly number[] },
): string[] {
  const { partition, account, qos, constraint, time, memory, cores, atOnce } = cluster;
  const given = { partition, account, qos, constraint, time, mem: memory };
  return [
    `--job-name=${name}`,
    `--array=${ranges(shards)}${atOnce === undefined ? '' : `%${atOnce}`}`,
    // Slurm writes % patterns into the name: those of the folder's own name are doubled.
    `--output=${path.join(logFolder.replaceAll('%', '%%'), '%a-%A.log')}`,
    '--nodes=1',
    '--ntasks=1',
    `--cpus-per-task=${cores}`,
    // A shard whose node fails comes back to us, not to the queue: resubmissions are counted.
    '--no-requeue',
    ...Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}=${value}`])),
    ...cluster.sbatch,
  ];
}

/** Ascending numbers as sbatch takes them: `0-3,7`. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
