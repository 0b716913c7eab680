import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A line of a shard's report. */
export type ShardLine =
  /** The trial's outcome is in the cache. */
  | { readonly key: string; readonly seconds?: number }
  /** A mistake in what the user gave: to run the shard again would meet it again. */
  | { readonly inputError: string };

/** Opened and closed for each line: that is when a network file system hands it on. */
export function appendReport(file: string, line: ShardLine): void {
  try {
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  } catch (error) {
    // The run that asked is over and has cleared its folder: nobody listens, and the outcome is in the cache.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** What has been reported; nothing before the first line. A line that a kill cut off is passed over. */
export async function readReport(file: string): Promise<ShardLine[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as ShardLine];
    } catch {
      return [];
    }
  });
}
