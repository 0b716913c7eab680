import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../src/common/error.ts';
import { compareText } from '../../src/common/hash.ts';
import type { FilePaths } from '../experiment.ts';
import type { ChainSpec } from './config.ts';
import type { Source } from './settings.ts';

/** A user's own chain: what a trial depends on, and where its files are. */
export interface ResolvedChain {
  readonly source: Source;
  readonly files: FilePaths;
}

/**
 * A user's own chain, pinned to the bytes of its files.
 *
 * @param resolvePath the absolute path of a file that the config names
 * @throws InputError where a file can't be read
 */
export function resolveChain(
  { paths, network, undo, owners }: ChainSpec,
  resolvePath: (file: string) => string,
): ResolvedChain {
  const files: Record<string, string> = {};
  const pin = (file: string) => {
    const place = resolvePath(file);
    const hash = hashOf(place);
    files[hash] = place;
    return hash;
  };
  const source: Source = {
    kind: 'chain',
    paths: [paths].flat().map(pin),
    network,
    undo: undo === undefined ? null : pin(undo),
    owners: pin(owners),
  };
  return { source, files };
}

/** Readers tell kinds of files by the endings of their names: two of the same bytes may say different things. */
function hashOf(file: string): string {
  const hash = createHash('sha256');
  hash.update(`${JSON.stringify(path.extname(file).toLowerCase())}\n`);
  addPath(hash, file);
  return hash.digest('hex');
}

/** A file's bytes, or those of every file in a folder by name (`xor.dat` among them: it changes what blocks say). */
function addPath(hash: Hash, file: string): void {
  try {
    if (!statSync(file).isDirectory()) {
      addBytes(hash, file);
      return;
    }
    for (const name of readdirSync(file).sort(compareText)) {
      if (!statSync(path.join(file, name)).isFile()) continue;
      hash.update(`${JSON.stringify(name)}\n`);
      addBytes(hash, path.join(file, name));
    }
  } catch (error) {
    throw new InputError(`it can't be read: ${(error as NodeJS.ErrnoException).code}`, { file });
  }
}

/** In pieces, so that a file of any size can be hashed. */
function addBytes(hash: Hash, file: string): void {
  const piece = Buffer.alloc(1 << 20);
  const descriptor = openSync(file, 'r');
  try {
    hash.update(`${statSync(file).size}\n`);
    for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
