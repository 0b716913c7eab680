import { readFileSync } from 'node:fs';
import { InputError } from '../../src/common/error.ts';
import { sha256 } from '../../src/common/hash.ts';

/** A file of vectors, found and hashed. */
export interface ResolvedVectors {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
}

/**
 * The vector files that a config names, with the hash of what they hold.
 *
 * @param vectors files by name
 * @param resolvePath the absolute path of a file that the config names
 * @throws InputError where a file can't be read
 */
export function resolveVectors(
  vectors: Readonly<Record<string, string>>,
  resolvePath: (file: string) => string,
): ResolvedVectors[] {
  return Object.entries(vectors).map(([name, file]) => {
    const resolved = resolvePath(file);
    try {
      return { name, path: resolved, hash: sha256(readFileSync(resolved)) };
    } catch (error) {
      throw new InputError(`vectors "${name}" can't be read: ${(error as NodeJS.ErrnoException).code}`, {
        file: resolved,
      });
    }
  });
}
