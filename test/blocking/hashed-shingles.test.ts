import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashedShingles } from '../../src/blocking/hashed-shingles.ts';
import { jaccard } from '../../src/text/set-join.ts';
import { shingleSets } from '../../src/text/shingles.ts';

const text = fc
  .array(fc.constantFrom('a', 'A', 'b', 'dog', 'god', 'walk', 'hour'), { maxLength: 12 })
  .map((words) => words.join(' '));

test('texts have the sizes and similarities that exact shingles give them', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (texts, width) => {
      const hashed = hashedShingles(texts, width);
      const exact = shingleSets(texts, width);
      expect(hashed.map((set) => set.length)).toEqual(exact.map((set) => set.length));
      hashed.forEach((x, i) => {
        expect([...x]).toEqual([...x].sort((p, q) => p - q));
        hashed.forEach((y, j) => {
          expect(jaccard(x, y)).toBe(jaccard(exact[i], exact[j]));
        });
      });
    }),
  );
});

test('refuses a shingle of no words', () => {
  expect(() => hashedShingles([], 0)).toThrow('shingle of 0 words');
});
