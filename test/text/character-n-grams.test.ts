import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterGrams } from '../../src/text/character-n-grams.ts';

/** Each text's n-grams by code point, as strings. */
function naiveGrams(text: string, n: number): string[] {
  const characters = Array.from(text);
  return characters.slice(0, Math.max(0, characters.length - n + 1)).map((_, i) => characters.slice(i, i + n).join(''));
}

/** Strings to numbers in order of first sight over all texts: what the interned sequences must equal. */
function numbered(texts: string[][]): number[][] {
  const numbers = new Map<string, number>();
  return texts.map((text) =>
    text.map((gram) => {
      if (!numbers.has(gram)) numbers.set(gram, numbers.size);
      return numbers.get(gram)!;
    }),
  );
}

test('numbers the n-grams of every order exactly, in order of first sight', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🐕', 'é', '<') }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const orders = characterGrams(texts, 4);
      for (const [i, { offsets, items, size }] of orders.entries()) {
        const expected = numbered(texts.map((body) => naiveGrams(body, i + 1)));
        expect(texts.map((_, t) => [...items.subarray(offsets[t], offsets[t + 1])])).toEqual(expected);
        expect(size).toBe(new Set(expected.flat()).size);
      }
    }),
  );
});

test('stays exact where an alphabet is too large for a table', () => {
  // 3,000 different characters: 9 million possible bigrams.
  const text = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  const [, bigrams] = characterGrams([text, text.slice(1000, 1003), `${text[5]}${text[3]}`], 2);
  expect(bigrams.size).toBe(3000);
  expect([...bigrams.items.subarray(bigrams.offsets[1])]).toEqual([1000, 1001, 2999]);
});

test('counts an emoji, and a lone half of one, as one character', () => {
  const [characters, bigrams] = characterGrams(['a🐕b', '\ud83da'], 2);
  expect([...characters.offsets]).toEqual([0, 3, 5]);
  expect(characters.size).toBe(4);
  expect([...bigrams.offsets]).toEqual([0, 2, 3]);
});
