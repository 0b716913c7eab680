import { bench, describe } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { bootstrapPairs } from '../../src/evaluation/bootstrap.ts';
import type { PairSample } from '../../src/evaluation/pair-sample.ts';
import { areaUnderRoc } from '../../src/evaluation/rank-measures.ts';
import { rankScores } from '../../src/evaluation/ranked.ts';

const authors = 270;

function makeSample(order: number): PairSample {
  const stream = randomStream(order, 'bench');
  const pairs = 7500;
  const same = Uint8Array.from({ length: pairs }, (_, i) => (i < 2500 ? 1 : 0));
  const authorA = Int32Array.from({ length: pairs }, () => stream.integer(authors));
  const authorB = authorA.map((a, i) => (same[i] ? a : (a + 1 + stream.integer(authors - 1)) % authors));
  const scores = Float64Array.from(same, (label) => 0.9 * stream.uniform() + 0.1 * label);
  return { scores, same, authorA, authorB, threshold: 0.85 };
}

const samples = Array.from({ length: 6 }, (_, order) => makeSample(order));
const options = { authors, resamples: 2000, seed: 1 };
const once = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe('two-way author bootstrap: 2,000 resamples × 6 samples × 7,500 pairs', () => {
  bench('AUC', () => void bootstrapPairs(samples, ['AUC'], options), once);
  bench(
    'AUC, AP, EER, TPR at three FPR, seven at the threshold',
    () =>
      void bootstrapPairs(
        samples,
        [
          ...['AUC', 'AP', 'EER', 'TPR@FPR=0.001', 'TPR@FPR=0.01', 'TPR@FPR=0.1'],
          ...['TPR', 'FPR', 'Precision', 'Recall', 'F1', 'Accuracy', 'P@prevalence=0.001'],
        ],
        options,
      ),
    once,
  );
});

describe('for comparison: one single resample by sorting anew, 6 samples × 7,500 pairs', () => {
  bench(
    'AUC',
    () => {
      for (const { scores, same } of samples) areaUnderRoc(rankScores(scores, same));
    },
    once,
  );
});
