import { type PurchaseColumns, paperWindow } from '../../src/attribution/candidates.ts';
import { type Search, type SearchRules, search } from '../../src/attribution/search.ts';
import { rateLog } from '../../src/chain/rate-log.ts';

/** A purchase as [minute, dollars], an output as [minute, satoshi]; each output in a transaction of its own. */
export interface Setting {
  readonly purchases: readonly (readonly [number, number])[];
  readonly outputs: readonly (readonly [number, number])[];
}

export const rules: SearchRules = {
  window: paperWindow,
  tolerance: { ordinary: 0.1, sponsored: 0.2 },
  values: { mostDecimals: 4, leastDecimals: 0, belowSatoshi: 1e8 },
  rate: { kind: 'latest' },
  rateSecondsBefore: 0,
};

/** The search at $100 a bitcoin, tolerance 10%, the paper's window; all minutes from 0 to 1999 are indexed. */
export function searchOf({ purchases, outputs }: Setting, changes: Partial<SearchRules> = {}): Search {
  const columns: PurchaseColumns = {
    count: purchases.length,
    minute: Int32Array.from(purchases, ([minute]) => minute),
    usd: Float64Array.from(purchases, ([, usd]) => usd),
    tolerance: new Float64Array(purchases.length).fill(0.1),
  };
  const side = {
    outputs: {
      firstOutput: Int32Array.from({ length: outputs.length + 1 }, (_, i) => i),
      value: Float64Array.from(outputs, ([, satoshi]) => satoshi),
    },
    firstSeen: Float64Array.from(outputs, ([minute]) => 60 * minute),
    rates: rateLog([{ time: 0, usdPerBtc: 100 }]),
  };
  return search(columns, side, { ...rules, ...changes }, { from: 0, to: 2000 });
}

/** Candidates as purchase → output numbers with gains: what assignments are tested on, whatever the prices. */
export function graphOf(gains: readonly (readonly number[])[]): { search: Search; gain: Float64Array } {
  const outputs = gains[0]?.length ?? 0;
  // All values are 0.1 BTC in minute 0, and all purchases cost $10 in minute 0: every output fits every purchase.
  const found = searchOf({
    purchases: gains.map(() => [0, 10]),
    outputs: Array.from({ length: outputs }, () => [0, 1e7] as const),
  });
  return { search: found, gain: Float64Array.from(gains.flat()) };
}

/** The output of each purchase by the candidates taken, −1 for none. */
export function outputsTaken({ candidates, index }: Search, taken: Int32Array): number[] {
  return [...taken].map((candidate) => (candidate < 0 ? -1 : index.output[candidates.entry[candidate]]));
}
