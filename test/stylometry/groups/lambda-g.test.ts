import { expect, test } from 'vitest';
import { lambdaGGroup } from '../../../src/stylometry/groups/lambda-g.ts';
import { compareBodies, compareDocuments, document } from './compare.ts';

test('two texts of one word with nothing to hold against, by hand', () => {
  // Without training the vocabulary is one, and the reference gives each token 1: its log is 0. Under "x", itself "* </s>"
  // behind nine starts: each token is foretold by one n-gram of every order, so that p_k = 1/4 + 3/4 p_{k−1} from the
  // order of two on, and p_1 = (1/4 + 3/4 · 2 · 1) / 2.
  const [row] = compareDocuments(lambdaGGroup, [document('walk'), document('dogs')], [[0, 1]], []);
  let probability = (1 / 4 + (3 / 4) * 2) / 2;
  for (let order = 2; order <= 10; order++) probability = 1 / 4 + (3 / 4) * probability;
  expect(row.lambda).toBeCloseTo(2 * Math.log10(probability), 12);
  expect(row.lambdaPerToken).toBeCloseTo(Math.log10(probability), 12);
});

test('a shared turn of grammar tells, the words do not', () => {
  const reference = ['They have been to the sea.', 'All of these are new; none is for her.', 'Who was it, and where?'];
  const alike = compareBodies(
    lambdaGGroup,
    'I do not walk, but I will run.',
    'I do not bark, but I will sing.',
    ...reference,
  );
  const same = compareBodies(
    lambdaGGroup,
    'I do not walk, but I will run.',
    'I do not walk, but I will run.',
    ...reference,
  );
  const unlike = compareBodies(
    lambdaGGroup,
    'I do not walk, but I will run.',
    'Of dogs (the old): some, to me.',
    ...reference,
  );
  expect(alike).toEqual(same);
  expect(alike.lambda).toBeGreaterThan(unlike.lambda);
});
