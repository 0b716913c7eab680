import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealAuthors, samePairsOf } from '../../../src/stylometry/pairs/folds.ts';

describe('dealAuthors', () => {
  it('balances same-author pairs: two heavy authors never share one of two folds', () => {
    const author = Int32Array.from([...Array(10).fill(0), ...Array(10).fill(1), 2, 2, 3, 3]);
    const fold = dealAuthors(author, { folds: 2, cap: 30, seed: 7, draw: 0 });
    expect(fold[0]).not.toBe(fold[1]);
    expect(fold[2]).not.toBe(fold[3]);
  });

  it('gives every author one fold, and no fold more than the heaviest author above another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 200 }), fc.nat(), (authors, seed) => {
        const author = Int32Array.from(authors);
        const fold = dealAuthors(author, { folds: 3, cap: 30, seed, draw: 0 });
        const load = [0, 0, 0];
        for (const [a, f] of fold.entries()) load[f] += samePairsOf(authors.filter((x) => x === a).length, 30);
        expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('deals differently for another draw', () => {
    const author = Int32Array.from({ length: 300 }, (_, i) => i % 100);
    const deal = (draw: number) => dealAuthors(author, { folds: 3, cap: 30, seed: 1, draw });
    expect(deal(0)).not.toEqual(deal(1));
    expect(deal(0)).toEqual(deal(0));
  });
});
