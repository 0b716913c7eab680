import { describe, expect, test } from 'vitest';
import { decimalsOf, paperValues, valueTest } from '../../src/attribution/decimals.ts';

test.each([
  [1, 8],
  [10, 7],
  [12_340_000, 4],
  [12_300_000, 3],
  [10_000, 4],
  [100_000, 3],
  [50_000_000, 1],
  [100_000_000, 0],
  [2_500_000_000, 0],
])('%i satoshi have %i decimals', (satoshi, decimals) => expect(decimalsOf(satoshi)).toBe(decimals));

describe('values', () => {
  test('of the paper have three or four decimals and lie below one bitcoin: all 9,900 of them', () => {
    const fits = valueTest(paperValues);
    const fitting = Array.from({ length: 10_000 }, (_, i) => i * 10_000).filter(fits);
    // Of the 9,999 multiples of 10^4 below 10^8, 99 are multiples of 10^6.
    expect(fitting).toHaveLength(9_900);
    expect([10_000, 100_000, 12_340_000].map(fits)).toEqual([true, true, true]);
    expect([0, 1_000_000, 12_345_000, 12_340_001, 100_010_000, Number.NaN].some(fits)).toBe(false);
  });

  test('agree with the count of decimals', () => {
    const fits = valueTest({ mostDecimals: 6, leastDecimals: 2, belowSatoshi: 10_000_000 });
    for (let satoshi = 1; satoshi < 10_000_000; satoshi += 997) {
      const rounded = Math.floor(satoshi / 10) * 10 || 10;
      for (const value of [satoshi, rounded, rounded * 100]) {
        const expected = value < 10_000_000 && decimalsOf(value) >= 2 && decimalsOf(value) <= 6;
        expect(fits(value), String(value)).toBe(expected);
      }
    }
  });

  test('of any decimals fit where eight are let through', () => {
    expect([1, 99, 12_345_678].every(valueTest({ mostDecimals: 8, leastDecimals: 0, belowSatoshi: 1e8 }))).toBe(true);
  });

  test('need sensible rules', () => {
    expect(() => valueTest({ ...paperValues, mostDecimals: 9 })).toThrow('9 decimals: a bitcoin has from 0 to 8');
    expect(() => valueTest({ ...paperValues, belowSatoshi: 2 ** 31 })).toThrow('belowSatoshi is 2147483648');
  });
});
