import { expect, it } from 'vitest';
import { bootstrapRatios } from '../../../experiments/address-clustering/ratio-bootstrap.ts';
import { randomStream } from '../../../src/common/random.ts';
import { authorMultiplicities } from '../../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream } from '../../../src/evaluation/bootstrap.ts';

it('sums the counts of the owners drawn, as often as they are drawn', () => {
  const right = Float64Array.of(1, 4, 0);
  const named = Float64Array.of(2, 5, 0);
  const options = { owners: 3, resamples: 50, seed: 7 };
  const { value, resampled } = bootstrapRatios(
    { right, named },
    { precision: { part: { right: 1 }, whole: { named: 1 } } },
    options,
  ).get('precision')!;
  expect(value).toBeCloseTo(5 / 7, 12);
  let slot = 0;
  for (const [a, b] of authorMultiplicities(3, 50, randomStream(7, bootstrapStream))) {
    const expected = (a + 4 * b) / (2 * a + 5 * b);
    if (Number.isNaN(expected)) expect(resampled[slot]).toBeNaN();
    else expect(resampled[slot]).toBeCloseTo(expected, 12);
    slot++;
  }
  expect(slot).toBe(50);
});
