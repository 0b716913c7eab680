import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeAtomically } from '../common/atomic-write.ts';
import { asEnvironmentError } from '../common/environment-error.ts';
import { InputError } from '../common/error.ts';
import { sha256 } from '../common/hash.ts';
import { removeLeftovers } from '../common/leftovers.ts';
import { makeFolder } from '../common/make-folder.ts';

/** Values kept on disk by the hash of what they depend on. */
export interface Cache {
  /** The value, or undefined where there is none or its file is damaged (it is then made anew). */
  get(key: string): Promise<unknown>;
  /** Keeps a value: anything that structured cloning takes, typed arrays included. */
  put(key: string, value: unknown): Promise<void>;
  has(key: string): Promise<boolean>;
  /**
   * Clears it of what killed processes left unfinished.
   *
   * @param own whether what this process left goes too: only where it is writing nothing
   */
  removeLeftovers(own?: boolean): Promise<void>;
}

const checksumLength = 64;

/**
 * The cache in a folder. A file is a SHA-256 of its key and its payload, then the payload (V8's structured clone
 * format); it appears whole or not at all. A file that was cut, changed or put under another key is damaged. Several
 * runs may use one cache at once, from several machines too: equal keys have equal values.
 *
 * @param damaged is told the path of each damaged file that is met
 */
export function openCache(folder: string, damaged: (file: string) => void = () => {}): Cache {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), key);
  const read = async (key: string): Promise<Buffer | undefined> => {
    const file = fileOf(key);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      if (error.code === 'ENOTDIR') throw new InputError('a file is in the place of this folder', { file: folder });
      throw asEnvironmentError(error, file) ?? error;
    });
    if (bytes === undefined) return undefined;
    const payload = bytes.subarray(checksumLength);
    if (bytes.subarray(0, checksumLength).toString('latin1') === checksum(key, payload)) return payload;
    damaged(file);
    return undefined;
  };
  return {
    async get(key) {
      const payload = await read(key);
      if (payload === undefined) return undefined;
      try {
        return deserialize(payload);
      } catch {
        // Another Node's clone format: as good as absent.
        return undefined;
      }
    },
    async put(key, value) {
      const payload = serialize(value);
      await makeFolder(path.dirname(fileOf(key)));
      await writeAtomically(fileOf(key), Buffer.concat([Buffer.from(checksum(key, payload), 'latin1'), payload]));
    },
    has: async (key) => (await read(key)) !== undefined,
    async removeLeftovers(own) {
      await removeLeftovers(folder, own);
      for (const part of await readdir(folder).catch(() => [])) await removeLeftovers(path.join(folder, part), own);
    },
  };
}

function checksum(key: string, payload: Buffer): string {
  return sha256(Buffer.concat([Buffer.from(`${key}\n`, 'latin1'), payload]));
}
