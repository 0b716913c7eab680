import { describe, expect, test } from 'vitest';
import { decoyFalseDiscoveryRate, nullShareFalseDiscoveryRate, shiftPurchases } from '../../src/attribution/decoys.ts';
import { searchOf } from './search-of.ts';

test('decoys are the purchases at other minutes of the period, round its ends', () => {
  const { purchases } = searchOf({
    purchases: [
      [10, 1],
      [15, 2],
      [19, 3],
    ],
    outputs: [],
  });
  const period = { from: 10, to: 20 };
  expect([...shiftPurchases(purchases, 3, period).minute]).toEqual([13, 18, 12]);
  expect([...shiftPurchases(purchases, -4, period).minute]).toEqual([16, 11, 15]);
  expect([...shiftPurchases(purchases, 23, period).minute]).toEqual([13, 18, 12]);
  expect(shiftPurchases(purchases, 3, period).usd).toBe(purchases.usd);
});

describe('the false discovery rate', () => {
  test('is the decoys’ share, were all purchases like decoys', () => {
    // A tenth of decoys is matched, so 10 of 100 purchases by chance, of 50 matched.
    const counts = { purchases: 100, decided: 50, decoys: 400, decoysDecided: 40 };
    expect(decoyFalseDiscoveryRate(counts)).toBeCloseTo(0.2, 12);
    // 50 undecided are nine tenths of the nulls: 55.6 nulls, a tenth of which is matched.
    expect(nullShareFalseDiscoveryRate(counts)).toBeCloseTo(((50 / 0.9) * 0.1) / 50, 12);
  });
  test('is one at most', () => {
    const counts = { purchases: 100, decided: 10, decoys: 100, decoysDecided: 60 };
    expect(decoyFalseDiscoveryRate(counts)).toBe(1);
    expect(nullShareFalseDiscoveryRate({ ...counts, decoysDecided: 100 })).toBe(1);
  });
  test('is unknown where nothing was decided or no decoy tried', () => {
    expect(decoyFalseDiscoveryRate({ purchases: 9, decided: 0, decoys: 9, decoysDecided: 1 })).toBeNaN();
    expect(nullShareFalseDiscoveryRate({ purchases: 0, decided: 0, decoys: 0, decoysDecided: 0 })).toBeNaN();
  });
});
