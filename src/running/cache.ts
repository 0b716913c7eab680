import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeAtomically } from '../common/atomic-write.ts';
import { sha256 } from '../common/hash.ts';
import { removeLeftovers } from '../common/leftovers.ts';

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
 * The cache in a folder. A file is the SHA-256 of its payload, then the payload (V8's structured clone format);
 * it appears whole or not at all.
 */
export function openCache(folder: string): Cache {
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), key);
  const read = async (key: string): Promise<Buffer | undefined> => {
    let bytes: Buffer;
    try {
      bytes = await readFile(fileOf(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    const payload = bytes.subarray(checksumLength);
    return bytes.subarray(0, checksumLength).toString('latin1') === sha256(payload) ? payload : undefined;
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
      await mkdir(path.dirname(fileOf(key)), { recursive: true });
      await writeAtomically(fileOf(key), Buffer.concat([Buffer.from(sha256(payload), 'latin1'), payload]));
    },
    has: async (key) => (await read(key)) !== undefined,
    async removeLeftovers(own) {
      for (const part of await readdir(folder).catch(() => [])) await removeLeftovers(path.join(folder, part), own);
    },
  };
}
