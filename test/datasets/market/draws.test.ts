import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexPicker, pickIndex } from '../../../datasets/market/draws.ts';
import { randomStream } from '../../../src/common/random.ts';

test('an index picker draws what picking one by one does', () => {
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 100, noNaN: true }));
  const weights = fc.array(weight, { minLength: 1, maxLength: 30 }).filter((own) => own.some((value) => value > 0));
  fc.assert(
    fc.property(weights, fc.nat(), (own, seed) => {
      const [one, other] = [randomStream(seed, 'draws'), randomStream(seed, 'draws')];
      const pick = indexPicker(own);
      for (let draw = 0; draw < 20; draw++) {
        const index = pick(one);
        expect(index).toBe(pickIndex(other, own));
        expect(own[index]).toBeGreaterThan(0);
      }
    }),
  );
});
