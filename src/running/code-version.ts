import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText, hashValue, sha256 } from '../common/hash.ts';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** What a trial's outcome can depend on. Not the command line, the running machinery or the reporting. */
const pieces = [
  'src/common',
  'src/evaluation',
  'src/models',
  'src/text',
  'src/stylometry',
  'src/chain',
  'src/clustering',
  'src/attribution',
  'src/blocking',
  'src/grouping',
  'src/evidence',
  'datasets',
  'experiments',
];

let version: string | undefined;

/** One hash over the sources that trials depend on and the lockfile: a change in any makes every trial a new one. */
export function codeVersion(): string {
  version ??= hashValue([...pieces.flatMap((piece) => sources(piece)), 'package-lock.json'].map(hashFile));
  return version;
}

function sources(folder: string): string[] {
  return readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .sort(compareText);
}

function hashFile(file: string): [string, string] {
  return [file, sha256(readFileSync(path.join(projectFolder, file)))];
}
