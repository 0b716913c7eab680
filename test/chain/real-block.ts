import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Mainnet's block 357238 of May 2015, as bitcore-lib's package brings it. */
export function realBlock(): Buffer {
  const folder = dirname(createRequire(import.meta.url).resolve('bitcore-lib/package.json'));
  return Buffer.from(JSON.parse(readFileSync(join(folder, 'benchmark/block-357238.json'), 'utf8')), 'hex');
}
