import { hashText } from '../../src/chain/hash-text.ts';
import { networks } from '../../src/chain/networks.ts';
import { jsonLines } from './json-lines.ts';
import type { Market } from './market.ts';
import type { MarketFile } from './market-file.ts';
import { truthFiles } from './record/truth-files.ts';

/** Bitcoin Core's limit of a block file. */
const blockFileSize = 128 * 2 ** 20;

/** Everything that a market's folder holds, but for `market.json`, which lists it. */
export function marketFiles(market: Market): MarketFile[] {
  const { mempool, quotes, prices, postings, ads, processorTags } = market;
  return [
    ...blockFiles(market.blocks),
    jsonLines('mempool.jsonl', mempool.count, (i) => ({ txid: hashText(mempool.id, i), time: mempool.time[i]! })),
    jsonLines('mempool-gaps.jsonl', mempool.gaps.length, (i) => mempool.gaps[i]!),
    jsonLines('rates.jsonl', quotes.length, (i) => quotes[i]!),
    jsonLines('prices.jsonl', prices.length, (i) => prices[i]!),
    jsonLines('postings.jsonl', postings.length, (i) => postings[i]!),
    jsonLines('ads.jsonl', ads.length, (i) => ads[i]!),
    jsonLines('processor-addresses.jsonl', processorTags.length, (i) => ({ address: processorTags[i]! })),
    ...truthFiles(market.truth),
  ];
}

/** Block files as a node writes them: magic bytes, length, block; another file where one is full. */
function blockFiles(blocks: readonly Uint8Array[]): MarketFile[] {
  const magic = Uint8Array.from(networks.regtest.magic);
  const groups: Uint8Array[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    if (size + block.length + 8 > blockFileSize) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(block);
    size += block.length + 8;
  }
  return groups.map((group, number) => ({
    path: `blocks/blk${String(number).padStart(5, '0')}.dat`,
    *pieces() {
      for (const block of group) {
        const length = Buffer.alloc(4);
        length.writeUInt32LE(block.length);
        yield magic;
        yield length;
        yield block;
      }
    },
  }));
}
