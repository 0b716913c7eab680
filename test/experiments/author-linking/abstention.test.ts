import { expect, test } from 'vitest';
import { measureAbstention } from '../../../experiments/author-linking/abstention.ts';
import { bootstrapPairs } from '../../../src/evaluation/bootstrap.ts';

// By hand. Same-author scores .9, .6, .5, .1; different-author ones .7, .4, .2, .1. Above .55 two and one are linked, up to .1 one
// and one ruled out; one and two are left undecided.
const sample = {
  scores: Float64Array.of(0.9, 0.6, 0.5, 0.1, 0.7, 0.4, 0.2, 0.1),
  same: Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0),
  authorA: Int32Array.of(0, 1, 2, 3, 0, 1, 2, 3),
  authorB: Int32Array.of(0, 1, 2, 3, 1, 2, 3, 0),
  threshold: 0.55,
};
const bootstrap = { authors: 4, resamples: 100, seed: 1 };
const linked = bootstrapPairs([sample], ['TPR', 'FPR'], bootstrap);

test('what lies between two thresholds is undecided', () => {
  const measured = measureAbstention([{ sample, lower: 0.1 }], linked, bootstrap);
  const values = Object.fromEntries([...measured].map(([name, { value }]) => [name, value]));
  expect(values).toEqual({
    missed: 0.25,
    undecidedSame: 0.25,
    ruledOut: 0.25,
    undecidedDifferent: 0.5,
    'c@1': 0.515625,
  });
  for (const { resampled } of measured.values()) expect(resampled.length).toBe(100);
});

test('with one threshold nothing is undecided, and c@1 is balanced accuracy', () => {
  const measured = measureAbstention([{ sample, lower: 0.55 }], linked, bootstrap);
  expect(measured.get('undecidedSame')!.value).toBe(0);
  expect(measured.get('undecidedDifferent')!.value).toBe(0);
  expect(measured.get('c@1')!.value).toBe((0.5 + 0.75) / 2);
});
