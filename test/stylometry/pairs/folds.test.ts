import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/common/error.ts';
import { dealAuthors, dealConnectedAuthors, samePairsOf } from '../../../src/stylometry/pairs/folds.ts';

const options = { folds: 2, seed: 7, draw: 0 };

describe('dealAuthors', () => {
  it('balances same-author pairs: two heavy authors never share one of two folds', () => {
    const author = Int32Array.from([...Array(10).fill(0), ...Array(10).fill(1), 2, 2, 3, 3]);
    const fold = dealAuthors(author, 30, options);
    expect(fold[0]).not.toBe(fold[10]);
    expect(fold[20]).not.toBe(fold[22]);
  });

  it('gives every author one fold, and no fold more than one author’s pairs above another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 200 }), fc.nat(), (authors, seed) => {
        const author = Int32Array.from(authors);
        fc.pre(Math.max(...author) >= 2);
        const fold = dealAuthors(author, 30, { folds: 3, seed, draw: 0 });
        const foldOf = new Map<number, number>();
        for (const [i, a] of author.entries()) expect(foldOf.set(a, foldOf.get(a) ?? fold[i]).get(a)).toBe(fold[i]);
        const load = [0, 0, 0];
        for (const [a, f] of foldOf) load[f] += samePairsOf(authors.filter((x) => x === a).length, 30);
        expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('deals differently for another draw, and alike for the same', () => {
    const author = Int32Array.from({ length: 300 }, (_, i) => i % 100);
    const deal = (draw: number) => dealAuthors(author, 30, { folds: 3, seed: 1, draw });
    expect(deal(0)).not.toEqual(deal(1));
    expect(deal(0)).toEqual(deal(0));
  });

  it('refuses fewer authors than folds', () => {
    expect(() => dealAuthors(Int32Array.of(0, 0), 30, options)).toThrow(
      new InputError('1 authors for 2 folds: at least one a fold'),
    );
  });
});

describe('dealConnectedAuthors', () => {
  it('keeps authors that pairs connect in one fold', () => {
    const author = Int32Array.of(0, 1, 2, 3, 4, 5);
    const fold = dealConnectedAuthors(
      author,
      [
        [0, 1],
        [1, 2],
        [3, 4],
        [4, 5],
      ],
      options,
    );
    expect(new Set(fold.slice(0, 3)).size).toBe(1);
    expect(new Set(fold.slice(3)).size).toBe(1);
    expect(fold[0]).not.toBe(fold[3]);
  });
});
