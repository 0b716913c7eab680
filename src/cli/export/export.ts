import path from 'node:path';
import type { Provenance } from '../../running/provenance.ts';
import { packageOf } from './package.ts';
import { readResults, resultsFoldersOf } from './results.ts';
import { formatOf, refuseTarget, writePackage } from './write.ts';

export interface ExportResultsArguments {
  readonly what: readonly string[];
  readonly to: string;
  readonly results: string;
  readonly force: boolean;
  readonly json: boolean;
}

/**
 * Packs results for a paper's artifact, as a ZIP file or a folder, whole or not at all.
 *
 * @returns what `inkledger export` prints
 * @throws InputError where there are no such results, they are not as their run wrote them, their config or the lockfile
 * has changed since, or the target is there
 */
export async function exportResults({ what, to, results, force, json }: ExportResultsArguments): Promise<string> {
  refuseTarget(to, force);
  const folders = new Set<string>();
  for (const argument of what) {
    for (const folder of await resultsFoldersOf(argument, results)) folders.add(path.resolve(folder));
  }
  const read = await Promise.all([...folders].map(readResults));
  const files = packageOf(read);
  await writePackage(files, to);
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  const configs = read.map(({ provenance }) => provenance.config.name);
  const notes = read.flatMap(({ provenance }) => notesOn(provenance));
  if (json) {
    const report = { to, format: formatOf(to), configs, files: files.size, bytes, notes };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  }
  const noted = notes.map((note) => `Note: ${note}\n`).join('');
  return `${configs.join(', ')}: ${files.size} files, ${Math.ceil(bytes / 1024)} KiB, written to ${to}\n${noted}`;
}

/** What the author of a package should know before giving it away. */
function notesOn({ config, code, command, datasets }: Provenance): string[] {
  const own = datasets.filter(({ spec }) => typeof spec !== 'string').map(({ name }) => name);
  return [
    ...(code.commit?.includes('uncommitted')
      ? [`${config.name} was run with uncommitted changes: nobody has that code`]
      : []),
    ...(code.commit === null ? [`${config.name} was run outside a repository: its commit is not known`] : []),
    ...(command.includes('../')
      ? [`provenance.json of ${config.name} tells where its config lies on this machine`]
      : []),
    ...(own.length > 0 ? [`the data of ${config.name} are not in it: ${own.join(', ')}`] : []),
  ];
}
