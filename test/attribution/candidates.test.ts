import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates, minutesOf, type PurchaseColumns } from '../../src/attribution/candidates.ts';
import { paperValues, valueTest } from '../../src/attribution/decimals.ts';
import { minuteRates } from '../../src/attribution/minute-rates.ts';
import { indexOutputs } from '../../src/attribution/output-index.ts';
import { rateLog, tenMinuteMean } from '../../src/chain/rate-log.ts';

const window = { from: 0, to: 1 };
const anyValue = valueTest({ mostDecimals: 8, leastDecimals: 0, belowSatoshi: 1e8 });

const purchases = (list: readonly [minute: number, usd: number, tolerance: number][]): PurchaseColumns => ({
  count: list.length,
  minute: Int32Array.from(list, ([minute]) => minute),
  usd: Float64Array.from(list, ([, usd]) => usd),
  tolerance: Float64Array.from(list, ([, , tolerance]) => tolerance),
});

/** Each transaction with one output. */
const chainOf = (list: readonly [seconds: number, satoshi: number][]) => ({
  columns: {
    firstOutput: Int32Array.from({ length: list.length + 1 }, (_, i) => i),
    value: Float64Array.from(list, ([, satoshi]) => satoshi),
  },
  firstSeen: Float64Array.from(list, ([seconds]) => seconds),
});

/** Output numbers of each purchase's candidates, ascending. */
function join(
  bought: PurchaseColumns,
  list: readonly [number, number][],
  quotes: readonly { time: number; usdPerBtc: number }[],
  fits = anyValue,
) {
  const { columns, firstSeen } = chainOf(list);
  const minutes = minutesOf(bought, window);
  const index = indexOutputs(columns, firstSeen, { ...minutes, fits });
  const rates = minuteRates(rateLog(quotes), minutes, tenMinuteMean);
  const found = findCandidates(bought, index, rates, window);
  const outputs = Array.from({ length: bought.count }, (_, purchase) =>
    [...found.entry.subarray(found.first[purchase], found.first[purchase + 1])]
      .map((entry) => index.output[entry])
      .sort((x, y) => x - y),
  );
  return { outputs, found, rates };
}

const hundred = [{ time: 6000, usdPerBtc: 100 }];

describe('candidates', () => {
  test('are first seen in the minute of the purchase or the next, at the price within the tolerance', () => {
    // At $100 a bitcoin, $10 is 0.1 BTC; 2% of the value: from 9.8039… to 10.2040… dollars.
    const { outputs } = join(
      purchases([[101, 10, 0.02]]),
      [
        [101 * 60, 10_000_000],
        [102 * 60 + 59, 9_810_000],
        [102 * 60, 10_200_000],
        [102 * 60, 9_800_000],
        [102 * 60, 10_210_000],
        [100 * 60 + 59, 10_000_000],
        [103 * 60, 10_000_000],
      ],
      hundred,
    );
    expect(outputs).toEqual([[0, 1, 2]]);
  });

  test('tell how many minutes after the purchase they were seen', () => {
    const { found } = join(
      purchases([[101, 10, 0.02]]),
      [
        [102 * 60, 10_000_000],
        [101 * 60, 10_000_000],
      ],
      hundred,
    );
    expect([...found.lag]).toEqual([0, 1]);
  });

  test('reach to the tolerance itself', () => {
    // |10 − 8| / 8 = .25, and |10 − 12.5| / 12.5 = .2
    const at = (tolerance: number) =>
      join(
        purchases([[101, 10, tolerance]]),
        [
          [101 * 60, 8_000_000],
          [101 * 60, 12_500_000],
        ],
        hundred,
      ).outputs[0];
    expect(at(0.25)).toEqual([0, 1]);
    expect(at(0.2)).toEqual([1]);
    expect(at(0.19)).toEqual([]);
  });

  test('are none, and counted, where a rate is missing', () => {
    const { outputs, found, rates } = join(
      purchases([
        [109, 10, 0.02],
        [105, 10, 0.02],
      ]),
      [
        [109 * 60, 10_000_000],
        [110 * 60, 10_000_000],
      ],
      hundred,
    );
    // The interval from minute 110 on has no quote.
    expect(outputs).toEqual([[0], []]);
    expect(found.withoutRate).toBe(1);
    expect(rates.missing).toBe(1);
  });

  test('are none for no rate at all, no output, no purchase', () => {
    expect(join(purchases([[101, 10, 0.02]]), [[101 * 60, 10_000_000]], []).outputs).toEqual([[]]);
    expect(join(purchases([[101, 10, 0.02]]), [], hundred).outputs).toEqual([[]]);
    const none = join(purchases([]), [[101 * 60, 10_000_000]], hundred);
    expect(none.outputs).toEqual([]);
    expect(none.found.withoutRate).toBe(0);
  });

  test('are what trying every purchase with every output gives', () => {
    const seconds = fc.integer({ min: 6000, max: 6900 });
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            seconds,
            fc.integer({ min: 1, max: 300 }).map((units) => units * 10_000),
          ),
          { maxLength: 60 },
        ),
        fc.array(
          fc.tuple(
            fc.integer({ min: 99, max: 116 }),
            fc.integer({ min: 1, max: 300 }),
            fc.constantFrom(0, 0.02, 0.3, 2),
          ),
          { maxLength: 20 },
        ),
        fc.array(fc.record({ time: seconds, usdPerBtc: fc.integer({ min: 80, max: 120 }) }), { maxLength: 8 }),
        (list, cents, quotes) => {
          const bought = purchases(cents.map(([minute, usd, tolerance]) => [minute, usd / 100, tolerance]));
          const fits = valueTest(paperValues);
          const rateOf = (minute: number) => {
            const own = quotes.filter(({ time }) => Math.floor(time / 600) === Math.floor(minute / 10));
            return own.reduce((sum, { usdPerBtc }) => sum + usdPerBtc, 0) / own.length;
          };
          const expected = Array.from({ length: bought.count }, (_, p) =>
            list.flatMap(([seen, satoshi], output) => {
              const minute = Math.floor(seen / 60);
              const value = (satoshi / 1e8) * rateOf(minute);
              const near = Math.abs(bought.usd[p] - value) / value <= bought.tolerance[p];
              const timely = minute - bought.minute[p] === 0 || minute - bought.minute[p] === 1;
              return near && timely && fits(satoshi) ? [output] : [];
            }),
          );
          expect(join(bought, list, quotes, fits).outputs).toEqual(expected);
        },
      ),
    );
  });
});

test('an index holds outputs by minute, then value, and only those that can be payments', () => {
  const columns = { firstOutput: Int32Array.of(0, 2, 4), value: Float64Array.of(7, 5, 6, 5) };
  const index = indexOutputs(columns, Float64Array.of(61, 119), {
    from: 1,
    to: 3,
    fits: anyValue,
    payable: Uint8Array.of(1, 1, 0, 1),
  });
  expect([...index.first]).toEqual([0, 3, 3]);
  expect([...index.satoshi]).toEqual([5, 5, 7]);
  expect([...index.output]).toEqual([1, 3, 0]);
});
