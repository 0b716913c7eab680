/** How a column is sorted; null: as the table was written. */
export type Direction = 'ascending' | 'descending' | null;

const collator = new Intl.Collator('en', { numeric: true });

/**
 * The order of rows by a column: numbers by value, text as people sort it, with numbers in it by value. What was not
 * measured comes last either way; ties stay as they were.
 *
 * @param keys by row
 * @returns indices of rows
 */
export function sortedOrder(keys: readonly (number | string | null)[], direction: Direction): number[] {
  const order = [...keys.keys()];
  if (direction === null) return order;
  const sign = direction === 'ascending' ? 1 : -1;
  return order.sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    const difference = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return sign * difference || a - b;
  });
}

/** What the next press of a header does. */
export function nextDirection(direction: Direction): Direction {
  if (direction === null) return 'ascending';
  return direction === 'ascending' ? 'descending' : null;
}
