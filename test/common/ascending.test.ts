import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBelow, countNotAbove } from '../../src/common/ascending.ts';

test('counts what is below a number, and what is not above it', () => {
  const number = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(fc.array(number), number, (numbers, asked) => {
      const ascending = Float64Array.from(numbers).sort();
      expect(countBelow(ascending, asked)).toBe(numbers.filter((own) => own < asked).length);
      expect(countNotAbove(ascending, asked)).toBe(numbers.filter((own) => own <= asked).length);
    }),
  );
});
