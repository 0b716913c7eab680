import path from 'node:path';
import type { Dataset } from '../../../datasets/dataset.ts';
import { findDataset } from '../../../datasets/index.ts';
import { type OpenedDataset, openReader, readerSchema } from '../../../datasets/readers/index.ts';
import { InputError } from '../../common/error.ts';
import type { ReaderArguments } from './reader-options.ts';

export type ChosenData = ReaderArguments;

/** The setting of a reader that an option gives. */
const settingOf = {
  reader: ['reader'],
  path: ['path'],
  'text-column': ['columns', 'text'],
  'author-column': ['columns', 'author'],
  'title-column': ['columns', 'title'],
  'time-column': ['columns', 'time'],
  'place-column': ['columns', 'place'],
  'thread-column': ['columns', 'thread'],
  'id-column': ['columns', 'id'],
  delimiter: ['delimiter'],
  extension: ['extension'],
  pairs: ['pairs'],
  truth: ['truth'],
  'text-format': ['format'],
} as const satisfies { [name in keyof Omit<ReaderArguments, 'skip-bad-rows'>]: readonly string[] };

/**
 * The one dataset that a command is about: a name, or the reader options.
 *
 * @throws InputError for neither or both, an unknown name, or options that don't fit the reader
 */
export async function chosenDataset(name: string | undefined, args: ReaderArguments): Promise<Dataset | OpenedDataset> {
  refuseBoth(name, args);
  const own = await chosenReader(args);
  if (name === undefined && own === undefined) {
    throw new InputError('no data named: give the name of a dataset, or --reader and --path for data of your own');
  }
  return own ?? findDataset(name!);
}

/** @throws InputError where a dataset is named and a reader too */
export function refuseBoth(name: string | undefined, args: ReaderArguments): void {
  if (name !== undefined && args.reader !== undefined) {
    throw new InputError(`both the dataset "${name}" and --reader are given: choose one`);
  }
}

/** The data that the reader options name; undefined where there are none. @throws InputError as chosenDataset does */
export async function chosenReader(args: ReaderArguments): Promise<OpenedDataset | undefined> {
  const spec: Record<string, unknown> = {};
  const given: string[] = [];
  for (const [option, [key, inner]] of Object.entries(settingOf) as [keyof typeof settingOf, readonly string[]][]) {
    const value = args[option];
    if (value === undefined) continue;
    given.push(option);
    if (inner === undefined) spec[key] = value;
    else spec[key] = { ...(spec[key] as object | undefined), [inner]: value };
  }
  if (args['skip-bad-rows']) given.push('skip-bad-rows');
  if (given.length === 0) return undefined;
  if (args.reader === undefined) throw new InputError(`--${given[0]} goes with --reader, which is missing`);
  if (args.reader === 'csv' || args.reader === 'json-lines') spec.columns ??= {};
  const parsed = readerSchema.safeParse({ ...spec, skipBadRows: args['skip-bad-rows'] });
  if (parsed.success) return openReader(parsed.data, path.resolve(parsed.data.path));
  throw new InputError(parsed.error.issues.map((issue) => problemOf(issue, args.reader!)).join('; '));
}

function problemOf(
  issue: { code?: string; path: PropertyKey[]; message: string; keys?: string[] },
  reader: string,
): string {
  const strangers = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
  if (strangers !== undefined) {
    return strangers.map((key) => `the reader ${reader} has no ${optionsOf([key]).join(', ')}`).join('; ');
  }
  const options = optionsOf(issue.path.map(String)).join(', ');
  if (issue.message.endsWith('received undefined')) return `the reader ${reader} needs ${options}`;
  return `${options}: ${issue.message}`;
}

/** The options that give a setting, or the settings below it. */
function optionsOf(path: readonly string[]): string[] {
  const options = Object.entries(settingOf).filter(([, setting]) => path.every((part, i) => setting[i] === part));
  return options.map(([option]) => `--${option}`);
}
