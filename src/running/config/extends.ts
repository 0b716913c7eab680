import { existsSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../common/error.ts';
import { guardPaths, type PathGuard } from './path-guard.ts';
import { type Located, partAt, readYamlFile } from './yaml-file.ts';

/**
 * Reads a config and what it `extends:` (a path relative to it): maps are merged key by key, anything else is
 * replaced by what the extending file says. Each part keeps the place in the file it came from.
 *
 * @param guard holds `extends` to the files that the config may read
 * @throws InputError where a file can't be read, is no map, extends itself, or one that it may not read
 */
export function readWithExtends(
  file: string,
  guard: PathGuard = guardPaths(file),
  chain: readonly string[] = [],
): Located {
  const resolved = path.resolve(file);
  const located = readYamlFile(file);
  if (located.kind !== 'map')
    throw new InputError('a config must be a map of keys such as `experiment:`', located.place);
  const parts = new Map(located.value as ReadonlyMap<string, Located>);
  const base = parts.get('extends');
  if (base === undefined) return located;
  parts.delete('extends');
  if (typeof base.value !== 'string') throw new InputError('`extends` must be the path of another config', base.place);
  // Not `resolve`, which would make a relative path absolute, and errors harder to read.
  const baseFile = path.isAbsolute(base.value) ? base.value : path.join(path.dirname(file), base.value);
  guard.resolve(path.resolve(baseFile), base.place);
  if (!existsSync(baseFile)) throw new InputError(`extends ${baseFile}, and there is no such file`, base.place);
  const onTheWay = [...chain, resolved];
  if (onTheWay.includes(path.resolve(baseFile))) {
    throw new InputError(
      `extends itself: ${[...onTheWay, path.resolve(baseFile)].map((f) => path.basename(f)).join(' → ')}`,
      base.place,
    );
  }
  return merge(readWithExtends(baseFile, guard, onTheWay), { ...located, value: parts });
}

/** A config that `readWithExtends` took, and what it extends, file by file: itself first. Absolute paths. */
export function configChain(file: string): string[] {
  const chain: string[] = [];
  for (let next: string | undefined = path.resolve(file); next !== undefined; ) {
    chain.push(next);
    const base = partAt(readYamlFile(next), ['extends']);
    next = base.steps === 0 ? undefined : path.resolve(path.dirname(next), String(base.part.value));
  }
  return chain;
}

function merge(base: Located, over: Located): Located {
  if (base.kind !== 'map' || over.kind !== 'map') return over;
  const parts = new Map(base.value as ReadonlyMap<string, Located>);
  for (const [key, part] of over.value as ReadonlyMap<string, Located>) {
    const known = parts.get(key);
    parts.set(key, known ? merge(known, part) : part);
  }
  return { ...over, value: parts };
}
