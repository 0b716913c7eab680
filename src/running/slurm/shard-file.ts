import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../../common/error.ts';
import type { MissingTrial } from '../executor.ts';

/** What a shard is told: enough to run its trials without reading a config again, and to refuse where it can't. */
const shardSchema = z.object({
  schemaVersion: z.literal(1),
  codeVersion: z.string(),
  /** Of the Node that submitted it. */
  node: z.string(),
  cacheFolder: z.string(),
  /** Where the shard tells, a JSON line each, which trials are done and what mistake it met. */
  reportFile: z.string(),
  trials: z.array(
    z.object({
      label: z.string(),
      affinity: z.string(),
      key: z.string(),
      experiment: z.string(),
      settings: z.unknown(),
      files: z.record(z.string(), z.string()),
      baseFolder: z.string(),
    }),
  ),
});

export type ShardFile = Omit<z.output<typeof shardSchema>, 'trials'> & { readonly trials: readonly MissingTrial[] };

/** @throws InputError where the file can't be read or isn't a shard's */
export async function readShardFile(file: string): Promise<ShardFile> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'it is not JSON';
    throw new InputError(
      `the shard can't be read (${reason}): is the cache on a file system that this machine shares?`,
      {
        file,
      },
    );
  }
  const shard = shardSchema.safeParse(content);
  if (!shard.success) throw new InputError('this is not a shard that `--executor slurm` wrote', { file });
  return shard.data as ShardFile;
}
