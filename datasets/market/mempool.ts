import type { RandomStream } from '../../src/common/random.ts';
import type { BlockChain } from './chain/block-chain.ts';
import type { Ledger } from './chain/ledger.ts';
import { logNormal } from './draws.ts';
import { drawGaps, gapAt } from './gaps.ts';
import type { MempoolLog } from './market.ts';
import type { MarketSettings } from './settings.ts';

/** When each transaction reaches the logging node (and, taken as the same, the miners), Unix seconds. */
export function drawArrivals(
  { transactions }: Ledger,
  numbers: readonly number[],
  { medianSeconds, spread }: MarketSettings['mempool'],
  stream: RandomStream,
): Float64Array {
  return Float64Array.from(numbers, (number) => transactions.sent[number]! + logNormal(stream, medianSeconds, spread));
}

/**
 * The log of snapshots taken each minute, thinned to the first sight of each transaction. One that a block took before
 * the first snapshot after its arrival (which a gap puts off) was never seen.
 *
 * @param numbers of the transactions, with their arrivals beside them
 */
export function logMempool(
  { transactions }: Ledger,
  { transactions: members, found }: BlockChain,
  numbers: readonly number[],
  arrival: ArrayLike<number>,
  { missingShare, gapsPerWeek, gapMinutes }: MarketSettings['mempool'],
  [from, to]: readonly [number, number],
  stream: RandomStream,
): MempoolLog {
  const gaps = drawGaps(stream, from, to, gapsPerWeek, gapMinutes);
  const minedAt = new Map<number, number>();
  for (const [height, block] of members.entries()) for (const member of block) minedAt.set(member, found[height]!);
  const seen: { number: number; time: number; arrival: number }[] = [];
  for (const [i, number] of numbers.entries()) {
    const missing = stream.uniform() < missingShare;
    const minute = Math.ceil(arrival[i]! / 60) * 60;
    const time = gapAt(gaps, minute)?.to ?? minute;
    const mined = minedAt.get(number) ?? Number.POSITIVE_INFINITY;
    if (!missing && time < mined && time <= to) seen.push({ number, time, arrival: arrival[i]! });
  }
  seen.sort((x, y) => x.time - y.time || x.arrival - y.arrival || x.number - y.number);
  const id = new Uint8Array(seen.length * 32);
  for (const [i, { number }] of seen.entries()) id.set(transactions.id.get(number), i * 32);
  return { count: seen.length, id, time: Float64Array.from(seen, ({ time }) => time), gaps };
}
