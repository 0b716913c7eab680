import { compareText } from '../../../src/common/hash.ts';
import type { RandomStream } from '../../../src/common/random.ts';
import { chance } from '../draws.ts';
import type { InvoiceTruth } from '../truth.ts';

/** The addresses of paid invoices that the public has tied to the processor: a random share, in alphabetic order. */
export function drawTags(invoices: readonly InvoiceTruth[], share: number, stream: RandomStream): string[] {
  return invoices
    .filter(({ txid }) => txid !== null && chance(stream, share))
    .map(({ address }) => address)
    .sort(compareText);
}
