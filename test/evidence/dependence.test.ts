import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanRanks, pairWeights, weightedCorrelation } from '../../src/evidence/dependence.ts';

describe('meanRanks', () => {
  it('shares the ranks of ties', () => {
    expect([...meanRanks(Float64Array.of(3, 1, 3, 2))]).toEqual([3.5, 1, 3.5, 2]);
  });

  it('is one half more than the values below and half of the equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 })), (values) => {
        const count = (holds: (other: number) => boolean) => values.filter(holds).length;
        const ranks = values.map((own) => count((other) => other < own) + count((other) => other === own) / 2 + 0.5);
        expect([...meanRanks(Float64Array.from(values))]).toEqual(ranks);
      }),
    );
  });
});

describe('weightedCorrelation', () => {
  it("is Spearman's on ranks", () => {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 − 6 · 4 / (5 · 24) = 0.8.
    const [x, y] = [Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(2, 1, 4, 3, 5)];
    expect(weightedCorrelation(x, y, new Uint8Array(5).fill(1))).toBeCloseTo(0.8, 12);
  });

  it('takes a weight for so many copies', () => {
    const sample = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.nat(3)), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(sample, (rows) => {
        const copies = rows.flatMap((row) => Array<(typeof rows)[number]>(row[2]).fill(row));
        const column = (of: typeof rows, i: 0 | 1) => Float64Array.from(of, (row) => row[i]);
        const weighted = weightedCorrelation(
          column(rows, 0),
          column(rows, 1),
          rows.map((row) => row[2]),
        );
        const copied = weightedCorrelation(
          column(copies, 0),
          column(copies, 1),
          copies.map(() => 1),
        );
        // A column that doesn't vary has variance 0 in one sum and a rounding error in the other.
        if (!Number.isNaN(copied) && !Number.isNaN(weighted)) expect(weighted).toBeCloseTo(copied, 6);
      }),
    );
  });
});

describe('pairWeights', () => {
  it('weighs a pair within an owner once, a pair of two by both', () => {
    const weights = pairWeights({ a: Int32Array.of(0, 0), b: Int32Array.of(0, 1) }, [3, 2]);
    expect([...weights]).toEqual([3, 6]);
    const pairs = { a: Int32Array.of(1), b: Int32Array.of(1) };
    expect(pairWeights(pairs, [3, 2], weights.subarray(0, 1))[0]).toBe(2);
  });
});
