import { expect, test } from 'vitest';
import { joined } from '../../src/common/joined.ts';

test('joins typed arrays in their order', () => {
  expect(joined(Int32Array, [Int32Array.of(3, -1), new Int32Array(), Int32Array.of(2)])).toEqual(
    Int32Array.of(3, -1, 2),
  );
  expect(joined(Float64Array, [])).toEqual(new Float64Array());
});
