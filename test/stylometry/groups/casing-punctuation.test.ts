import { expect, test } from 'vitest';
import { casingPunctuationGroup } from '../../../src/stylometry/groups/casing-punctuation.ts';
import { compareBodies } from './compare.ts';

// By hand. a has 10 characters: 2 commas (rate .2), 1 full stop (.1). b has 20: 2 commas (.1), 3 exclamation marks (.15)
// in one run. Cosine of the marks' rates: .02 / √(.05 · .0325). Habits of a: comma, full stop; of b: comma, exclamation
// mark, repeated exclamation mark: 1 shared of 4.
test('rates, cosine and Jaccard of two short texts', () => {
  const values = compareBodies(casingPunctuationGroup, 'a, bb, cc.', 'dd, ee, ffgh gg h!!!');
  expect(values.punctuationRateCosine).toBeCloseTo(0.02 / Math.sqrt(0.05 * 0.0325), 12);
  expect(values.habitJaccard).toBe(1 / 4);
});

// Shares of lowercase i, drawn to one half: a 2 of 2 gives 2.5/3, b 0 of 1 gives .5/2; c, without any, .5.
test('a share of alternatives is drawn to one half where there are few uses', () => {
  const a = 'i think i can';
  expect(compareBodies(casingPunctuationGroup, a, 'I can').lowercaseIShare).toBeCloseTo(1 - (2.5 / 3 - 0.5 / 2), 12);
  expect(compareBodies(casingPunctuationGroup, a, 'we can').lowercaseIShare).toBeCloseTo(1 - (2.5 / 3 - 0.5), 12);
});

test('a text agrees with itself in everything', () => {
  const body = 'Dogs & cats!! i walk them – “twice” a day... :)';
  for (const [feature, value] of Object.entries(compareBodies(casingPunctuationGroup, body, body))) {
    expect(value, feature).toBe(1);
  }
});
