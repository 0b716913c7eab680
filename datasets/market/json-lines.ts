import type { MarketFile } from './market-file.ts';

/** A file of one JSON object a line. */
export function jsonLines(path: string, count: number, row: (number: number) => object): MarketFile {
  return {
    path,
    *pieces() {
      for (let i = 0; i < count; i++) yield `${JSON.stringify(row(i))}\n`;
    },
  };
}
