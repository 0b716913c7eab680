import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Direction, nextDirection, sortedOrder } from '../../../src/reporting/page/client/sort.ts';

it('sorts numbers by value and text with its numbers by value', () => {
  expect(sortedOrder([10, -2, 9, 100], 'ascending')).toEqual([1, 2, 0, 3]);
  expect(sortedOrder(['b 10', 'B 9', 'a'], 'ascending')).toEqual([2, 1, 0]);
  expect(sortedOrder(['b 10', 'b 9', 'a'], 'descending')).toEqual([0, 1, 2]);
});

it('goes round: ascending, descending, as written', () => {
  const directions: Direction[] = [null];
  for (let press = 0; press < 3; press++) directions.push(nextDirection(directions[press]!));
  expect(directions).toEqual([null, 'ascending', 'descending', null]);
});

it('keeps every row, the unmeasured last, and ties as they stood', () => {
  const keys = fc.array(fc.option(fc.integer({ min: -3, max: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(keys, fc.constantFrom<Direction>('ascending', 'descending'), (given, direction) => {
      const order = sortedOrder(given, direction);
      expect([...order].sort((x, y) => x - y)).toEqual([...given.keys()]);
      for (const [place, row] of order.entries()) {
        const before = order[place - 1];
        if (before === undefined) continue;
        const [x, y] = [given[before]!, given[row]!];
        if (x === y) expect(before).toBeLessThan(row);
        else if (x === null) expect(y).toBeNull();
        else if (y !== null) expect(direction === 'ascending' ? x < y : x > y).toBe(true);
      }
    }),
  );
});
