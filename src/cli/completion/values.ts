import type { CommandModule } from 'yargs';
import { kinds } from '../new/kinds.ts';
import { configFiles, knownNames } from './known-names.ts';

/** Where names and files are looked for. */
export interface Places {
  /** The project's folder. */
  readonly root: string;
  /** The folder in which the user types. */
  readonly folder: string;
}

/**
 * What the word that is being typed may become where it is the value of an option or an argument: a config, the name of
 * a dataset, of a feature group, of a kind of part. Commands, options and choices are yargs' part.
 *
 * @param words of the command line after the program's name; the last is the one being typed
 * @returns none where nothing is known: a shell then completes files
 */
export function completionValues(
  words: readonly string[],
  // biome-ignore lint/suspicious/noExplicitAny: each command has arguments of its own
  commands: readonly CommandModule<any, any>[],
  places: Places,
): string[] {
  const current = words.at(-1) ?? '';
  const before = words.at(-2);
  if (current.startsWith('-')) return [];
  if (before === '--features') return listed(current, knownNames(places.root).featureGroups);
  if (before === '--suite') return startingWith(current, configFiles(places.folder));
  if (before?.startsWith('--') === true) return [];
  const [first, second] = words;
  const pattern = commands.map(({ command }) => String(command)).find((command) => command.split(' ')[0] === first);
  if (pattern === undefined || words.length < 2) return [];
  if (/[<[]configs?(\.\.)?[>\]]/.test(pattern)) return startingWith(current, configFiles(places.folder));
  if (first === 'datasets' && words.length > 2 && ['show', 'check', 'export', 'croissant'].includes(second)) {
    return startingWith(current, knownNames(places.root).datasets);
  }
  if (pattern.includes('<kind>') && words.length === 2) {
    return startingWith(
      current,
      kinds.map(({ name }) => name),
    );
  }
  return [];
}

const startingWith = (current: string, names: readonly string[]) => names.filter((name) => name.startsWith(current));

/** Of a list with commas, the last one is being typed. */
function listed(current: string, names: readonly string[]): string[] {
  const done = current.slice(0, current.lastIndexOf(',') + 1);
  return startingWith(current.slice(done.length), names).map((name) => done + name);
}
