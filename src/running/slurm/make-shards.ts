import { writeAtomically } from '../../common/atomic-write.ts';
import { codeVersion } from '../code-version.ts';
import { readCosts } from '../costs.ts';
import { costEstimator } from '../estimate-cost.ts';
import type { MissingTrial } from '../executor.ts';
import type { Cluster } from './cluster.ts';
import { cutShards } from './cut-shards.ts';
import { newShard, type Shard } from './shard.ts';
import type { ShardFile } from './shard-file.ts';
import { reportFile, type ShardRun, shardFile } from './shard-run.ts';

/**
 * Cuts trials into shards by what such trials took before, and writes a file for each.
 *
 * @param cacheFolder as an absolute path: a shard starts elsewhere
 */
export async function makeShards(
  trials: readonly MissingTrial[],
  run: ShardRun,
  cacheFolder: string,
  { shardMinutes, cores, mostShards }: Cluster,
): Promise<Shard[]> {
  const costOf = costEstimator(await readCosts(cacheFolder));
  const cut = cutShards(trials, costOf, shardMinutes * 60 * cores, mostShards);
  for (const [number, part] of cut.entries()) {
    const content: ShardFile = {
      schemaVersion: 1,
      codeVersion: codeVersion(),
      node: process.version,
      cacheFolder,
      reportFile: reportFile(run, number),
      trials: part,
    };
    await writeAtomically(shardFile(run, number), JSON.stringify(content));
  }
  return cut.map((part, number) => newShard(run, number, part));
}
