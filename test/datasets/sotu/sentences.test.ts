import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../datasets/sotu/sentences.ts';

test.each([
  ['We meet again. The year was good! Was it not? It was.', 4],
  ['Mr. Speaker, Mrs. Smith and Gen. Grant of the U.S. Army met. They talked.', 2],
  ['He said: "It is done." Then he left.', 2],
  ['It cost $3.50 a day. $5 would be too much. 40 days passed.', 3],
  ['See No. 4 of the report, p. 12. It is short.', 2],
  ['we trust in e.g. small letters. they end nothing here', 1],
  ['It was agreed (see above.) The rest followed.', 2],
  ['It fell on St. Paul. Many saw it.', 2],
])('%s', (text, sentences) => {
  const found = sentencesOf(text);
  expect(found).toHaveLength(sentences);
  expect(found.join(' ')).toBe(text);
});

test('no word is lost, added or moved', () => {
  const piece = fc.constantFrom('Mr.', 'U.S.', 'We', 'met.', '"Yes!"', '12.5', 'so?', '(Then.)', '.', '\n', '  ');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      const words = text.match(/\S+/g) ?? [];
      expect(sentencesOf(text).flatMap((sentence) => sentence.split(/\s+/))).toEqual(words);
    }),
  );
});

test('nothing gives no sentence', () => {
  expect(sentencesOf(' \n ')).toEqual([]);
});
