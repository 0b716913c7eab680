import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compareText } from '../../src/common/hash.ts';
import type { ReaderSpec } from './index.ts';
import { unreadable } from './utf8-lines.ts';

/**
 * SHA-256 over the names and bytes of the files that a reader would read: what a run's cache depends on, known before
 * anything is parsed. It changes whenever a file does, also where the documents in it stay the same.
 *
 * @param baseFolder what a relative path starts from
 * @throws InputError where a file or folder can't be read
 */
export function fileHash(spec: ReaderSpec, baseFolder: string): string {
  const path = resolve(baseFolder, spec.path);
  const hash = createHash('sha256');
  for (const file of filesOf(spec, path)) {
    try {
      hash.update(`${JSON.stringify([relative(path, file), statSync(file).size])}\n`);
      addBytes(hash, file);
    } catch (error) {
      throw unreadable(file, error);
    }
  }
  return hash.digest('hex');
}

function filesOf(spec: ReaderSpec, path: string): string[] {
  if (spec.reader === 'pan') return [join(path, spec.pairs), join(path, spec.truth)];
  if (spec.reader !== 'author-folders') return [path];
  return namesIn(path, 'folders').flatMap((author) =>
    namesIn(join(path, author), 'files')
      .filter((name) => name.endsWith(spec.extension))
      .map((name) => join(path, author, name)),
  );
}

function namesIn(folder: string, kind: 'files' | 'folders'): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && (kind === 'files' ? entry.isFile() : entry.isDirectory()))
      .map(({ name }) => name)
      .sort(compareText);
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** In pieces, so that a file of any size can be hashed. */
function addBytes(hash: Hash, file: string): void {
  const piece = Buffer.alloc(1 << 20);
  const descriptor = openSync(file, 'r');
  try {
    for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
