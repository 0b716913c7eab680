import { readFileSync } from 'node:fs';
import path from 'node:path';
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
 * @param vectors files by name, relative to the base folder
 * @throws InputError where a file can't be read
 */
export function resolveVectors(vectors: Readonly<Record<string, string>>, baseFolder: string): ResolvedVectors[] {
  return Object.entries(vectors).map(([name, file]) => {
    const resolved = path.resolve(baseFolder, file);
    try {
      return { name, path: resolved, hash: sha256(readFileSync(resolved)) };
    } catch (error) {
      throw new InputError(`vectors "${name}" can't be read: ${(error as NodeJS.ErrnoException).code}`, {
        file: resolved,
      });
    }
  });
}
