import { describe, expect, it } from 'vitest';
import { mcnemar } from '../../src/evaluation/mcnemar.ts';

const disagreeing = (onlyFirst: number, onlySecond: number, agreeing = 0) => [
  Uint8Array.from([...Array(onlyFirst).fill(1), ...Array(onlySecond).fill(0), ...Array(agreeing).fill(1)]),
  Uint8Array.from([...Array(onlyFirst).fill(0), ...Array(onlySecond).fill(1), ...Array(agreeing).fill(1)]),
];

describe('mcnemar', () => {
  it('equals scipy: binomtest(3, 12).pvalue, binomtest(520, 1100).pvalue', () => {
    const [first, second] = disagreeing(3, 9, 40);
    expect(mcnemar(first, second)).toMatchObject({ onlyFirstRight: 3, onlySecondRight: 9 });
    expect(mcnemar(first, second).pValue).toBeCloseTo(0.14599609375, 12);
    const [many, more] = disagreeing(580, 520);
    expect(mcnemar(many, more).pValue).toBeCloseTo(0.07520553360263973, 10);
  });

  it('is 1 where they agree or are even', () => {
    const [first, second] = disagreeing(0, 0, 5);
    expect(mcnemar(first, second).pValue).toBe(1);
    const [even, odd] = disagreeing(4, 4);
    expect(mcnemar(even, odd).pValue).toBe(1);
  });

  it('refuses answers to different samples', () => {
    expect(() => mcnemar(new Uint8Array(2), new Uint8Array(3))).toThrow('2 and 3 answers');
  });
});
