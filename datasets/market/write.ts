import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeAtomically } from '../../src/common/atomic-write.ts';
import { InputError } from '../../src/common/error.ts';
import { writeFolder } from '../../src/common/folder-write.ts';
import { marketFiles } from './files.ts';
import { hashOfFiles } from './hash.ts';
import type { Market } from './market.ts';
import type { MarketFile } from './market-file.ts';

const manifestName = 'market.json';

/** What `market.json` holds. */
export interface MarketManifest {
  /** False: the signatures are dummies, and no node accepts the blocks. */
  readonly signed: boolean;
  readonly hash: string;
  /** SHA-256 by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings: Market['settings'];
}

/**
 * Writes a market as a folder, whole or not at all.
 *
 * @param force whether a market that is there already is replaced; any other folder with content never is
 * @param signal gives it up: nothing is left then
 * @throws InputError where the folder has content that may not be replaced
 * @throws EnvironmentError where the machine does not allow it
 */
export async function writeMarket(
  market: Market,
  folder: string,
  force = false,
  signal?: AbortSignal,
): Promise<MarketManifest> {
  refuseContent(folder, force);
  const fill = async (making: string): Promise<MarketManifest> => {
    const hashes: Record<string, string> = {};
    for (const file of marketFiles(market)) hashes[file.path] = await writeFile(file, making, signal);
    const manifest = { signed: market.signed, hash: hashOfFiles(hashes), files: hashes, settings: market.settings };
    await writeAtomically(join(making, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`);
    return manifest;
  };
  return writeFolder(folder, fill, signal);
}

function refuseContent(folder: string, force: boolean): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length === 0) return;
  if (!names.includes(manifestName)) {
    throw new InputError('the folder holds something else than a market: choose another', { file: folder });
  }
  if (!force) throw new InputError('a market is there already: --force replaces it', { file: folder });
}

/** @returns SHA-256 of the content */
async function writeFile(file: MarketFile, folder: string, signal: AbortSignal | undefined): Promise<string> {
  const path = join(folder, file.path);
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  function* hashed(): Iterable<Buffer> {
    for (const piece of gathered(file.pieces())) {
      hash.update(piece);
      yield piece;
    }
  }
  await pipeline(Readable.from(hashed()), createWriteStream(path), { signal });
  return hash.digest('hex');
}

const chunkSize = 1 << 20;

/** Small pieces joined into chunks of a megabyte: a write each would take many times as long. */
function* gathered(pieces: Iterable<string | Uint8Array>): Iterable<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for (const piece of pieces) {
    const bytes =
      typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    waiting.push(bytes);
    size += bytes.length;
    if (size < chunkSize) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
