import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../common/error.ts';
import { compareText } from '../common/hash.ts';
import { type ByteSource, fileSources } from './byte-source.ts';
import type { NetworkName } from './chain.ts';
import { type ChainReading, scanSources } from './scan-blocks.ts';

/** How blocks are read from files. */
export interface ReadChainOptions {
  /** A file of values and scripts of what the inputs spend, in the order of the chain; see `applyUndo`. */
  readonly undo?: string;
}

const nodeFileName = /^blk\d{5,}\.dat$/;

/**
 * Reads the chain from files: block files, folders of a node's `blk*.dat`, single blocks, in any order and mixed.
 * A node's `xor.dat` beside its files is honoured. Files may be larger than memory: blocks are read one by one.
 *
 * @throws InputError with file and byte offset for a file that can't be read or is no block file of the network
 */
export function readChain(
  paths: string | readonly string[],
  network: NetworkName,
  { undo }: ReadChainOptions = {},
): ChainReading {
  const opened = fileSources();
  try {
    const files = [paths].flat().flatMap(listFiles);
    const sources = files.map((path): ByteSource => opened.open(path, keyOf(path)));
    return scanSources(sources, network, undo === undefined ? undefined : { name: undo, bytes: readWhole(undo) });
  } finally {
    opened.close();
  }
}

/** The file itself, or a folder's block files in the order of their numbers. */
function listFiles(path: string): string[] {
  if (!existsSync(path)) throw new InputError('there is no such file or folder', { file: path });
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((name) => nodeFileName.test(name));
  if (files.length === 0) throw new InputError('the folder holds no block files (blk00000.dat, …)', { file: path });
  return files.sort(compareText).map((name) => join(path, name));
}

/** The bytes of `xor.dat` beside a node's block file. */
function keyOf(path: string): Uint8Array | undefined {
  const file = join(dirname(path), 'xor.dat');
  if (!nodeFileName.test(basename(path)) || !existsSync(file)) return undefined;
  const key = readWhole(file);
  if (key.length !== 8) throw new InputError(`the file has ${key.length} bytes: a key has 8`, { file });
  return key.every((byte) => byte === 0) ? undefined : key;
}

function readWhole(file: string): Uint8Array {
  if (!existsSync(file)) throw new InputError('there is no such file', { file });
  return readFileSync(file);
}
