import { pairNumbers } from '../../text/pair-numbers.ts';

/** The terms of one text, by number, ascending, and how often each occurs. */
export interface TermCounts {
  readonly terms: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Counts the n-grams of sequences, each order on its own. An n-gram is numbered by its first n − 1 symbols' number and
 * its last symbol, exactly: two n-grams share a number only where they are equal.
 *
 * @param sequences one a text: its symbols (code points, word numbers), whole numbers from 0
 * @param orders ascending; order 1 is the symbol itself
 * @returns for each order, one a text
 */
export function ngramCounts(sequences: readonly Int32Array[], orders: readonly number[]): TermCounts[][] {
  const longest = orders[orders.length - 1];
  const tables = Array.from({ length: longest - 1 }, pairNumbers);
  const wanted = orders.map((): TermCounts[] => []);
  for (const symbols of sequences) {
    let grams = symbols;
    for (let order = 1; order <= longest; order++) {
      if (order > 1) grams = lengthen(grams, symbols, order, tables[order - 2].numberOf);
      const position = orders.indexOf(order);
      if (position >= 0) wanted[position].push(countTerms(grams));
    }
  }
  return wanted;
}

function lengthen(
  shorter: Int32Array,
  symbols: Int32Array,
  order: number,
  numberOf: (a: number, b: number) => number,
): Int32Array {
  const grams = new Int32Array(Math.max(0, symbols.length - order + 1));
  for (let i = 0; i < grams.length; i++) grams[i] = numberOf(shorter[i], symbols[i + order - 1]);
  return grams;
}

/** The distinct numbers of a list, ascending, with their counts. */
export function countTerms(numbers: Int32Array): TermCounts {
  const sorted = numbers.slice().sort();
  const terms = new Int32Array(sorted.length);
  const counts = new Int32Array(sorted.length);
  let last = -1;
  for (let i = 0; i < sorted.length; i++) {
    if (last < 0 || sorted[i] !== terms[last]) terms[++last] = sorted[i];
    counts[last]++;
  }
  return { terms: terms.slice(0, last + 1), counts: counts.slice(0, last + 1) };
}

/** The code points of a text. */
export function codePoints(text: string): Int32Array {
  const points = new Int32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    points[length++] = point;
  }
  return points.slice(0, length);
}

/** Replaces equal symbols of many sequences by equal numbers, from 0, in order of first sight. */
export function numberSymbols(sequences: readonly (readonly string[])[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return sequences.map((symbols) =>
    Int32Array.from(symbols, (symbol) => {
      const known = numbers.get(symbol);
      if (known !== undefined) return known;
      numbers.set(symbol, numbers.size);
      return numbers.size - 1;
    }),
  );
}
