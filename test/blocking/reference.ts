import fc from 'fast-check';
import type { Pairs } from '../../src/blocking/pairs.ts';

/** Small sets of small numbers, ascending. */
export const someSets = fc.array(
  fc.uniqueArray(fc.nat(15), { maxLength: 8 }).map((members) => Int32Array.from(members).sort()),
  { maxLength: 20 },
);

/** All pairs that a condition holds for, one by one. */
export function pairsWhere(count: number, holds: (a: number, b: number) => boolean): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) if (holds(a, b)) pairs.push([a, b]);
  return pairs;
}

export function listed({ a, b }: Pairs): [number, number][] {
  return Array.from(a, (first, pair) => [first, b[pair]]);
}

export function pairsOf(...list: readonly (readonly [number, number])[]): Pairs {
  return { a: Int32Array.from(list, ([a]) => a), b: Int32Array.from(list, ([, b]) => b) };
}
