import { createHash } from 'node:crypto';
import { hashValue } from '../../src/common/hash.ts';
import { marketFiles } from './files.ts';
import type { Market } from './market.ts';
import type { MarketFile } from './market-file.ts';

/** SHA-256 of a file's content, as lowercase hexadecimal. */
export function fileHash(file: MarketFile): string {
  const hash = createHash('sha256');
  for (const piece of file.pieces()) hash.update(piece);
  return hash.digest('hex');
}

/** SHA-256 over the names and hashes of all files that the market's folder holds: blocks, logs, site and truth. */
export function marketHash(market: Market): string {
  return hashOfFiles(Object.fromEntries(marketFiles(market).map((file) => [file.path, fileHash(file)])));
}

/** The market's hash from those of its files, by path. */
export function hashOfFiles(hashes: Readonly<Record<string, string>>): string {
  return hashValue(hashes);
}
