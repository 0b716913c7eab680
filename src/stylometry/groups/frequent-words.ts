import { compareText } from '../../common/hash.ts';

/**
 * The most frequent words of some documents, falling; words as frequent as each other come in the order of their
 * characters, so that no other document has a say.
 *
 * @param texts the words of each document
 * @param count at most
 */
export function mostFrequentWords(texts: Iterable<readonly string[]>, count: number): string[] {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([x, m], [y, n]) => n - m || compareText(x, y))
    .slice(0, count)
    .map(([word]) => word);
}

/** How often each of some words occurs, as a share of all words: zeros for a text without words. */
export function wordRates(words: readonly string[], positions: ReadonlyMap<string, number>): Float64Array {
  const rates = new Float64Array(positions.size);
  for (const word of words) {
    const position = positions.get(word);
    if (position !== undefined) rates[position]++;
  }
  return words.length === 0 ? rates : rates.map((count) => count / words.length);
}
