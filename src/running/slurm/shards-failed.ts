import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { counted } from './counted.ts';
import { endOf, type Shard } from './shard.ts';
import { logFolder } from './shard-run.ts';

/** Thrown where shards failed too often: what they finished is kept, and the message shows the end of their logs. */
export class ShardsFailed extends Error {
  override readonly name = 'ShardsFailed';
}

const linesShown = 8;
const labelsShown = 3;

/** The failure of shards, each with how it ended and the last lines of its log. */
export async function shardsFailed(shards: readonly Shard[]): Promise<ShardsFailed> {
  const trials = shards.reduce((sum, { missing }) => sum + missing.size, 0);
  const parts = await Promise.all(shards.map(describe));
  return new ShardsFailed(
    `${counted(trials, 'trial')} missing in ${counted(shards.length, 'failed shard')}\n${parts.join('')}`,
  );
}

async function describe(shard: Shard): Promise<string> {
  const log = path.join(logFolder(shard.run), `${shard.number}-${shard.job}.log`);
  const text = await readFile(log, 'utf8').catch(() => undefined);
  const lines = text?.trimEnd().split('\n').slice(-linesShown) ?? [];
  const ending =
    text === undefined
      ? `  no log ${log}: does the node have the folder?\n`
      : `  ${log} ends:\n${lines.map((line) => `  | ${line}\n`).join('')}`;
  const refused = shard.refused === undefined ? '' : `  then ${shard.refused}\n`;
  return `shard ${shard.number}: ${endOf(shard)}, attempt ${shard.attempts}; missing ${labelsOf(shard)}\n${ending}${refused}`;
}

function labelsOf({ missing }: Shard): string {
  const labels = [...missing.values()].map(({ label }) => `"${label}"`);
  const more = labels.length - labelsShown;
  return labels.slice(0, labelsShown).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
