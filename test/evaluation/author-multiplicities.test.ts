import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';

const draw = (authors: number, resamples: number, seed: number) =>
  Array.from(authorMultiplicities(authors, resamples, randomStream(seed, 'authors')), (drawn) => [...drawn]);

describe('authorMultiplicities', () => {
  it('draws as many authors as there are, every time', () => {
    const drawn = draw(37, 50, 1);
    expect(drawn).toHaveLength(50);
    for (const resample of drawn) expect(resample.reduce((x, y) => x + y)).toBe(37);
    expect(draw(1, 2, 1)).toEqual([[1], [1]]);
  });

  it('leaves out an author with the probability (1 − 1/n)^n, and draws each once in the mean', () => {
    const drawn = draw(20, 4000, 2);
    const absent = drawn.flat().filter((count) => count === 0).length / (20 * 4000);
    expect(absent).toBeCloseTo(0.95 ** 20, 1.5);
    for (let author = 0; author < 20; author++) {
      const mean = drawn.reduce((sum, resample) => sum + resample[author], 0) / 4000;
      // The standard error of the mean of 4,000 counts of variance .95 is .0154.
      expect(Math.abs(mean - 1)).toBeLessThan(4 * 0.0154);
    }
  });

  it('depends on the seed alone', () => {
    expect(draw(9, 5, 3)).toEqual(draw(9, 5, 3));
    expect(draw(9, 5, 3)).not.toEqual(draw(9, 5, 4));
  });
});
