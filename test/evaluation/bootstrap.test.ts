import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapPairs, bootstrapStream } from '../../src/evaluation/bootstrap.ts';
import { brierScore } from '../../src/evaluation/calibration.ts';
import { confusionAt, rates } from '../../src/evaluation/confusion.ts';
import { percentileInterval } from '../../src/evaluation/interval.ts';
import { costOfLogLikelihoodRatio } from '../../src/evaluation/likelihood-ratio.ts';
import type { PairSample } from '../../src/evaluation/pair-sample.ts';
import { precisionAtPrevalence } from '../../src/evaluation/prevalence.ts';
import {
  areaUnderRoc,
  averagePrecision,
  equalErrorRate,
  truePositiveRateAt,
} from '../../src/evaluation/rank-measures.ts';
import { rankScores } from '../../src/evaluation/ranked.ts';

function samplePairs(authors: number, pairs: [number, number, number][], threshold = 0.5): PairSample {
  const scores = Float64Array.from(pairs, ([, , score]) => score);
  return {
    scores,
    same: Uint8Array.from(pairs, ([a, b]) => (a % authors === b % authors ? 1 : 0)),
    authorA: Int32Array.from(pairs, ([a]) => a % authors),
    authorB: Int32Array.from(pairs, ([, b]) => b % authors),
    threshold,
    logRatios: scores.map((score) => 4 * score - 2),
  };
}

const toNumber = (value: number | null) => value ?? Number.NaN;
/** Every measure of a sample, by the functions that know nothing of resampling. */
const plainly: Record<string, (sample: PairSample) => number> = {
  AUC: ({ scores, same }) => areaUnderRoc(rankScores(scores, same)),
  AP: ({ scores, same }) => averagePrecision(rankScores(scores, same)),
  EER: ({ scores, same }) => equalErrorRate(rankScores(scores, same)),
  'TPR@FPR=0': ({ scores, same }) => truePositiveRateAt(rankScores(scores, same), 0),
  'TPR@FPR=0.3': ({ scores, same }) => truePositiveRateAt(rankScores(scores, same), 0.3),
  Brier: ({ scores, same }) => brierScore(scores, same),
  Cllr: ({ logRatios, same }) => costOfLogLikelihoodRatio(logRatios!, same),
  TPR: (sample) => toNumber(ratesOf(sample).truePositiveRate),
  Recall: (sample) => toNumber(ratesOf(sample).recall),
  FPR: (sample) => toNumber(ratesOf(sample).falsePositiveRate),
  Precision: (sample) => toNumber(ratesOf(sample).precision),
  F1: (sample) => toNumber(ratesOf(sample).f1),
  Accuracy: (sample) => toNumber(ratesOf(sample).accuracy),
  'P@prevalence=0.01': (sample) => {
    const { truePositiveRate, falsePositiveRate } = ratesOf(sample);
    return toNumber(precisionAtPrevalence(truePositiveRate!, falsePositiveRate!, 0.01));
  },
};
const ratesOf = ({ scores, same, threshold }: PairSample) => rates(confusionAt(scores, same, threshold!));

/** The sample in which every pair occurs as often as its authors were drawn. */
function repeat(sample: PairSample, drawn: number[]): PairSample {
  const pairs = [...sample.scores.keys()].flatMap((pair) => {
    const [a, b] = [sample.authorA[pair], sample.authorB[pair]];
    return Array<number>(a === b ? drawn[a] : drawn[a] * drawn[b]).fill(pair);
  });
  return {
    scores: Float64Array.from(pairs, (pair) => sample.scores[pair]),
    same: Uint8Array.from(pairs, (pair) => sample.same[pair]),
    authorA: Int32Array.from(pairs, (pair) => sample.authorA[pair]),
    authorB: Int32Array.from(pairs, (pair) => sample.authorB[pair]),
    threshold: sample.threshold,
    logRatios: Float64Array.from(pairs, (pair) => sample.logRatios![pair]),
  };
}

/** Close, or both undefined. */
function expectNear(value: number, expected: number) {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(value).toBeCloseTo(expected, 12);
}

const hasBothClasses = ({ same }: PairSample) => same.includes(1) && same.includes(0);
const authors = 5;
const somePairs = fc
  .array(
    fc.tuple(
      fc.nat(authors - 1),
      fc.nat(authors - 1),
      fc.integer({ min: 0, max: 8 }).map((score) => score / 8),
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((pairs) => samplePairs(authors, pairs))
  .filter(hasBothClasses);

describe('bootstrapPairs', () => {
  it('measures each resample as if every pair stood there as often as its authors were drawn', () => {
    fc.assert(
      fc.property(somePairs, fc.nat(), (sample, seed) => {
        const names = Object.keys(plainly);
        const results = bootstrapPairs([sample], names, { authors, resamples: 6, seed });
        const stream = randomStream(seed, bootstrapStream);
        const drawn = Array.from(authorMultiplicities(authors, 6, stream), (counts) => [...counts]);
        for (const name of names) {
          const { value, resampled } = results.get(name)!;
          expectNear(value, plainly[name](sample));
          expect(resampled).toHaveLength(6);
          for (const [i, counts] of drawn.entries()) {
            const repeated = repeat(sample, counts);
            if (hasBothClasses(repeated)) expectNear(resampled[i], plainly[name](repeated));
            else if (name === 'AUC' || name === 'EER' || name === 'Cllr' || name.startsWith('TPR@')) {
              expect(resampled[i]).toBeNaN();
            }
          }
        }
      }),
    );
  });

  it('averages over samples, drawn with the same authors', () => {
    fc.assert(
      fc.property(somePairs, somePairs, (one, other) => {
        const options = { authors, resamples: 10, seed: 3 };
        const both = bootstrapPairs([one, other], ['AUC', 'FPR'], options);
        for (const name of ['AUC', 'FPR']) {
          const [first, second] = [one, other].map((sample) => bootstrapPairs([sample], [name], options).get(name)!);
          expect(both.get(name)!.value).toBeCloseTo((first.value + second.value) / 2, 14);
          for (let i = 0; i < 10; i++) {
            const mean = (first.resampled[i] + second.resampled[i]) / 2;
            expectNear(both.get(name)!.resampled[i], mean);
          }
        }
      }),
    );
  });

  it('does not depend on which measures are asked, nor on the scale of the scores', () => {
    const sample = samplePairs(
      4,
      Array.from({ length: 40 }, (_, i) => [i, i * 3 + (i % 7), ((i * 5) % 11) / 11]),
    );
    const options = { authors: 4, resamples: 20, seed: 1 };
    const alone = bootstrapPairs([sample], ['AUC'], options).get('AUC')!;
    expect(bootstrapPairs([sample], ['AP', 'AUC', 'F1'], options).get('AUC')).toEqual(alone);
    const scaled = { ...sample, scores: sample.scores.map((score) => 5 * score - 2) };
    expect(bootstrapPairs([scaled], ['AUC'], options).get('AUC')).toEqual(alone);
  });

  it('covers the truth about as often as it says, where independent pairs would not', () => {
    // Some authors are easier than others: theirs score higher with themselves and lower with others. Each class is
    // normal with variance 2 and their means are 1 apart: AUC = Φ(1 / √4).
    const truth = 0.69146;
    const [universe, trials] = [40, 150];
    const covered = { byAuthor: 0, byPair: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const stream = randomStream(trial, 'coverage');
      const normal = () => Math.sqrt(-2 * Math.log(1 - stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform());
      const effect = Float64Array.from({ length: universe }, normal);
      const pairs = Array.from({ length: 600 }, (_, i): [number, number, number] => {
        const a = stream.integer(universe);
        if (i < 200) return [a, a, 1 + effect[a] + normal()];
        const b = (a + 1 + stream.integer(universe - 1)) % universe;
        return [a, b, normal() - (effect[a] + effect[b]) / Math.SQRT2];
      });
      const sample = samplePairs(universe, pairs);
      const holds = (values: Float64Array) => {
        const { low, high } = percentileInterval(values)!;
        return low <= truth && truth <= high ? 1 : 0;
      };
      const options = { authors: universe, resamples: 200, seed: trial };
      covered.byAuthor += holds(bootstrapPairs([sample], ['AUC'], options).get('AUC')!.resampled);
      const ranked = rankScores(sample.scores, sample.same);
      const independent = Array.from(authorMultiplicities(600, 200, stream), (drawn) =>
        areaUnderRoc(ranked, Float64Array.from(drawn)),
      );
      covered.byPair += holds(Float64Array.from(independent));
    }
    expect(covered.byAuthor / trials).toBeGreaterThan(0.88);
    expect(covered.byAuthor / trials).toBeLessThan(0.99);
    expect(covered.byPair / trials).toBeLessThan(0.6);
  });

  it('costs an infinite ratio in the wrong only where it is drawn', () => {
    const sample = samplePairs(3, [
      [0, 0, 0.5],
      [1, 1, 0.5],
      [0, 1, 0.5],
      [1, 2, 0.5],
      [0, 2, 0.5],
    ]);
    const logRatios = Float64Array.of(-Infinity, Infinity, 0, -Infinity, 0);
    const { value, resampled } = bootstrapPairs([{ ...sample, logRatios }], ['Cllr'], {
      authors: 3,
      resamples: 60,
      seed: 1,
    }).get('Cllr')!;
    expect(value).toBe(Infinity);
    const drawn = authorMultiplicities(3, 60, randomStream(1, bootstrapStream));
    let [infinite, finite] = [0, 0];
    for (const [i, [x, y, z]] of Array.from(drawn, (counts) => [...counts]).entries()) {
      if (x + y === 0 || x * y + y * z + x * z === 0) {
        expect(resampled[i]).toBeNaN();
      } else if (x > 0) {
        expect(resampled[i]).toBe(Infinity);
        infinite++;
      } else {
        // Only authors 1 and 2 were drawn, and every pair of theirs is right for sure.
        expect(resampled[i]).toBe(0);
        finite++;
      }
    }
    expect(infinite).toBeGreaterThan(0);
    expect(finite).toBeGreaterThan(0);
  });

  it('names what is wrong with a sample or a measure', () => {
    const sample = samplePairs(2, [
      [0, 0, 0.5],
      [0, 1, 2],
    ]);
    const options = { authors: 2, resamples: 1, seed: 1 };
    const run = (changed: Partial<PairSample>, measure = 'AUC') =>
      bootstrapPairs([{ ...sample, ...changed }], [measure], options);
    expect(() => bootstrapPairs([], ['AUC'], options)).toThrow('no sample to bootstrap');
    expect(() => run({ same: new Uint8Array(3) })).toThrow('2 scores with 3 elements of same');
    expect(() => run({ authorB: Int32Array.of(0, 2) })).toThrow('pair 1 is of authors 0 and 2: indices must lie from');
    expect(() => run({ same: Uint8Array.of(0, 0) })).toThrow('pair 0 has same = 0, but its authors are 0 and 0');
    expect(() => run({ threshold: undefined }, 'F1')).toThrow('measure F1 needs a threshold');
    expect(() => run({ logRatios: undefined }, 'Cllr')).toThrow('measure Cllr needs likelihood ratios');
    expect(() => run({}, 'Brier')).toThrow('probability 1 is 2');
    expect(() => run({}, 'ECE')).toThrow("measure ECE can't be taken of resampled pairs");
    expect(() => run({}, 'AUX')).toThrow('did you mean "AUC"?');
  });
});
