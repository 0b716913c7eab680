import { z } from 'zod';
import { InputError } from '../../common/error.ts';
import { validate } from '../config/validate.ts';
import { partAt, readYamlFile } from '../config/yaml-file.ts';
import { minutesOf, timeForm } from './time-limit.ts';

const word = (what: string) => z.string().regex(/^[^\s|]+$/, `${what} is one word`);

const positive = (what: string) => z.number().positive(`${what} must be above 0`);

const whole = (what: string, least: number) =>
  z.number().int().min(least, `${what} must be a whole number from ${least}`);

const timeExample = 'minutes, or text such as 2:00:00 or 1-12:00:00';

/** What we tell sbatch ourselves, by long and short name. */
const ours =
  /^(--(array|chdir|cpus-per-task|error|hold|job-name|nodes|ntasks|output|parsable|requeue|no-requeue|test-only|wait|wrap)(=|$)|-[acDeHJNnoW])/;

const shape = {
  partition: word('a partition').optional(),
  account: word('an account').optional(),
  qos: word('a quality of service').optional(),
  /** What nodes must have, as sbatch takes it. */
  constraint: z.string().min(1).optional(),
  /** The time limit of a shard: minutes, or as sbatch takes it. */
  time: z.union([z.number().int().positive(), z.string().regex(timeForm, timeExample)], timeExample).optional(),
  /** The memory of a shard. */
  memory: z
    .string()
    .regex(/^\d+[KMGT]$/, 'a whole number and K, M, G or T, such as 4G')
    .optional(),
  /** Cores of a shard, one worker thread each. */
  cores: whole('cores', 1).default(1),
  /** What a shard should take by what its trials took before. */
  shardMinutes: positive('shardMinutes').default(20),
  mostShards: whole('mostShards', 1).default(1000),
  /** How many shards may run at a time. */
  atOnce: whole('atOnce', 1).optional(),
  /** How often a failed shard is submitted again. */
  retries: whole('retries', 0).default(2),
  pollSeconds: positive('pollSeconds').default(15),
  /** How long after a shard's end its files are waited for. */
  settleSeconds: z.number().min(0, 'settleSeconds must be from 0').default(60),
  /** The shell command that starts Node there; unless told, the path of the Node that submits. */
  node: z
    .string()
    .regex(/^[^\n]+$/, 'node is one line of shell')
    .optional(),
  /** Shell lines that a shard starts with. */
  prologue: z.string().default(''),
  /** Further options of sbatch. */
  sbatch: z
    .array(
      z
        .string()
        .regex(/^-/, 'an option of sbatch starts with -')
        .refine((option) => !ours.test(option), 'inkledger sets this option itself'),
    )
    .default([]),
};

export const clusterSchema = z.strictObject(shape);

/** How a cluster takes jobs. It is the machine's matter: no trial and no result depends on it. */
export type Cluster = z.output<typeof clusterSchema>;

/** What the cluster does with a job that asks for nothing. */
export const defaultCluster: Cluster = clusterSchema.parse({});

/**
 * Reads a cluster file.
 *
 * @throws InputError naming file, line and key where it can't be read or says something that isn't known
 */
export function readCluster(file: string): Cluster {
  const located = readYamlFile(file, 'a cluster file is a map of keys such as `partition:`');
  const cluster = validate(located, clusterSchema, 'cluster file');
  if (cluster.time !== undefined && cluster.shardMinutes > minutesOf(cluster.time)) {
    throw new InputError(
      `time: ${cluster.time} is shorter than the ${cluster.shardMinutes} minutes that a shard should take (shardMinutes)`,
      partAt(located, ['time']).part.place,
    );
  }
  return cluster;
}
