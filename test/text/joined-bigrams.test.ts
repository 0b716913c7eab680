import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedBigrams } from '../../src/text/joined-bigrams.ts';
import { wordSequences } from '../../src/text/tokens.ts';

const bigramsOf = (texts: string[]) => joinedBigrams(wordSequences(texts));

test('gives "a bc" and "ab c" one number', () => {
  const { items, size } = bigramsOf(['a bc', 'ab c', 'a b']);
  expect([...items]).toEqual([0, 0, 1]);
  expect(size).toBe(2);
});

test('equals numbering the joined strings', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (texts) => {
      const numbers = new Map<string, number>();
      const expected = texts.map((text) =>
        text.slice(1).map((word, i) => {
          const joined = text[i] + word;
          if (!numbers.has(joined)) numbers.set(joined, numbers.size);
          return numbers.get(joined);
        }),
      );
      const { offsets, items, size } = bigramsOf(texts.map((text) => text.join(' ')));
      expect(texts.map((_, t) => [...items.subarray(offsets[t], offsets[t + 1])])).toEqual(expected);
      expect(size).toBe(numbers.size);
    }),
  );
});
