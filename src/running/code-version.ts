import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText, hashValue, sha256 } from '../common/hash.ts';
import { allPackages } from './installed-packages.ts';
import { projectFolder } from './project-folder.ts';

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

/**
 * One hash over the sources that trials depend on and the packages they use: a change in any makes every trial a new
 * one. A checkout's packages are those of its lockfile. npm packs no lockfile, so the package as installed counts the
 * packages that it finds.
 */
export function codeVersion(): string {
  version ??= hashValue([...pieces.flatMap((piece) => sources(piece)).map(hashFile), packages()]);
  return version;
}

function packages(): [string, string] {
  const lockfile = 'package-lock.json';
  if (existsSync(path.join(projectFolder, lockfile))) return hashFile(lockfile);
  return ['packages', hashValue(allPackages(projectFolder))];
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
