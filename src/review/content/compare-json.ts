import { type Comparison, one, together } from './difference.ts';
import { entryPath, keyPath } from './json-path.ts';
import { areClose } from './tolerance.ts';

/**
 * Holds two JSON values against each other, number by number. Of lists of different lengths only the lengths are told:
 * nothing says which entry is which.
 *
 * @param path what is put before the place of each difference
 */
export function compareJson(committed: unknown, rerun: unknown, tolerance: number, path = ''): Comparison {
  if (Array.isArray(committed) && Array.isArray(rerun)) return compareLists(committed, rerun, tolerance, path);
  if (isMap(committed) && isMap(rerun)) return compareMaps(committed, rerun, tolerance, path);
  const close = typeof committed === 'number' && typeof rerun === 'number' && areClose(committed, rerun, tolerance);
  return one(path, textOf(committed), textOf(rerun), close);
}

function compareLists(
  committed: readonly unknown[],
  rerun: readonly unknown[],
  tolerance: number,
  path: string,
): Comparison {
  if (committed.length !== rerun.length) {
    return one(path, `${committed.length} entries`, `${rerun.length} entries`);
  }
  return together(rerun.map((entry, i) => compareJson(committed[i], entry, tolerance, entryPath(path, i, entry))));
}

type Keyed = Readonly<Record<string, unknown>>;

function compareMaps(committed: Keyed, rerun: Keyed, tolerance: number, path: string): Comparison {
  const keys = new Set([...Object.keys(rerun), ...Object.keys(committed)]);
  return together(
    [...keys].map((key) => {
      const [there, here] = [committed, rerun].map((map) => (Object.hasOwn(map, key) ? map[key] : undefined));
      return compareJson(there, here, tolerance, keyPath(path, key));
    }),
  );
}

function isMap(value: unknown): value is Keyed {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A list or a map where the other side has none is told by its size. */
function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return `${value.length} entries`;
  if (isMap(value)) return `${Object.keys(value).length} keys`;
  return JSON.stringify(value);
}
