import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordSequences, wordsOf } from '../../src/text/tokens.ts';

test('splits on white space and ASCII punctuation and keeps case', () => {
  expect(wordsOf("Hi, I'm Megan & I teach kids and grown-ups alike.")).toEqual(
    'Hi I m Megan I teach kids and grown ups alike'.split(' '),
  );
  expect(wordsOf('snake_case <br>\n~45/half hr')).toEqual(['snake', 'case', 'br', '45', 'half', 'hr']);
});

test('parts words at the dollar, the cent sign and â, at no other currency sign', () => {
  expect(wordsOf('5$a 5¢b pâte 5£c 5€d ¥e')).toEqual(['5', 'a', '5', 'b', 'p', 'te', '5£c', '5€d', '¥e']);
});

// Python 3.11: re.split(r'[\s…]+', text), where JavaScript's \s differs in U+001C–U+001F, U+0085 and U+FEFF.
test('takes the white space that Python knows', () => {
  expect(wordsOf('a\x1cb\x1fc\x85d\xa0e\u3000f\u2028g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(wordsOf('\ufeffa\u200bb')).toEqual(['\ufeffa\u200bb']);
});

test('keeps an emoji and other punctuation than ASCII within words', () => {
  expect(wordsOf('dogs🐕 don’t “bite”')).toEqual(['dogs🐕', 'don’t', '“bite”']);
});

test('finds no word in texts without one', () => {
  expect([...wordSequences(['', ' ,. ', 'a']).offsets]).toEqual([0, 0, 0, 1]);
});

test('equals a split by a regular expression, text by text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '-', '_', '$', '€', '🐕', '\ufeff', '\x1c') });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const { offsets, items, words } = wordSequences(texts);
      for (const [t, body] of texts.entries()) {
        const expected = body
          .replace(/[ \n\-_$]/g, '\x1c')
          .split('\x1c')
          .filter((word) => word !== '');
        expect(Array.from(items.subarray(offsets[t], offsets[t + 1]), (number) => words[number])).toEqual(expected);
      }
    }),
  );
});
