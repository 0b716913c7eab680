import { describe, expect, it } from 'vitest';
import { rankScores } from '../../src/evaluation/ranked.ts';

describe('rankScores', () => {
  it('sorts by score, highest first, ties by index and grouped', () => {
    const ranked = rankScores(Float64Array.of(1, 3, 2, 3, -Infinity, 2, Infinity), new Uint8Array(7));
    expect([...ranked.order]).toEqual([6, 1, 3, 2, 5, 0, 4]);
    expect([...ranked.groupEnd]).toEqual([1, 3, 5, 6, 7]);
  });

  it('ties what compares equal: 0 and −0, infinities', () => {
    expect([...rankScores(Float64Array.of(-0, 0), new Uint8Array(2)).groupEnd]).toEqual([2]);
    expect([...rankScores(Float64Array.of(Infinity, Infinity), new Uint8Array(2)).groupEnd]).toEqual([2]);
    expect([...rankScores(new Float64Array(0), new Uint8Array(0)).groupEnd]).toEqual([]);
  });

  it('refuses NaN and lengths that differ', () => {
    expect(() => rankScores(Float64Array.of(1, Number.NaN), new Uint8Array(2))).toThrow('score 1 is not a number');
    expect(() => rankScores(Float64Array.of(1), new Uint8Array(2))).toThrow('1 scores with 2 labels');
  });
});
