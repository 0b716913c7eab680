import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../../src/text/document.ts';
import { scrub } from '../../../src/text/scrubbing/index.ts';
import { withoutSpans } from '../../../src/text/scrubbing/recurring-spans.ts';

const mail = (author: string, body: string, place?: string): Document => ({
  id: `${author}-${body.length}`,
  author,
  title: '',
  body,
  format: 'plain',
  ...(place !== undefined && { place }),
});
const bodies = (documents: readonly Document[]) => documents.map(({ body }) => body);

const footer = '=== Visit   the club ===';
const mails = [
  mail('ada', `The train was late again today.\n${footer}`, 'trains'),
  mail('ada', `Nobody likes cold tea.\n\n=== visit the CLUB ===`, 'tea'),
  mail('bob', `Signals fail in the rain.\n${footer}`, 'trains'),
];

test('by author: lines that recur among an author’s texts, white space and case folded', () => {
  const { documents, share } = scrub(mails, 'by-author');
  expect(bodies(documents)).toEqual([
    'The train was late again today.',
    'Nobody likes cold tea.',
    `Signals fail in the rain.\n${footer}`,
  ]);
  // Characters that are not white space: 26, 19 and 21 of prose, three times 18 of footer.
  expect(share).toBeCloseTo(36 / (26 + 19 + 21 + 54), 12);
});

test('across the corpus: lines that recur in one place, whoever wrote them', () => {
  expect(bodies(scrub(mails, 'across-corpus').documents)).toEqual([
    'The train was late again today.',
    'Nobody likes cold tea.\n\n=== visit the CLUB ===',
    'Signals fail in the rain.',
  ]);
});

test('labels matter to the one and not to the other', () => {
  const strangers = mails.map((document, i) => ({ ...document, author: `author-${i}` }));
  expect(bodies(scrub(strangers, 'by-author').documents)).toEqual(bodies(mails));
  expect(bodies(scrub(strangers, 'across-corpus').documents)).toEqual(bodies(scrub(mails, 'across-corpus').documents));
});

test('by author: spans of five words go, four stay', () => {
  const { documents } = scrub(
    [
      mail('ada', 'First, as I always say to all, be kind.\nOne two three four.'),
      mail('ada', 'Look: as I always say to me. Then one two three four more.'),
    ],
    'by-author',
  );
  expect(bodies(documents)).toEqual([
    'First, all, be kind.\nOne two three four.',
    'Look: me. Then one two three four more.',
  ]);
});

test('a span over a line break leaves the break', () => {
  expect(withoutSpans('a b c\nd e f', new Set(['b c d e f']))).toBe('a \n');
  expect(withoutSpans('a b c d e f g', new Set(['a b c d e', 'b c d e f']))).toBe('g');
});

test('by author: what stands above what recurred is the end, and loses its sign-off', () => {
  const { documents } = scrub(
    [mail('ada', 'The tea is cold.\n\nCheers,\n~~ the sea ~~'), mail('ada', 'Rain came in.\n\n~~ the sea ~~')],
    'by-author',
  );
  expect(bodies(documents)).toEqual(['The tea is cold.', 'Rain came in.']);
});

test('copies count as one, and stay whole', () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
  const copies = [mail('ada', words), mail('ada', `${words} more`), mail('ada', 'Quite another text.')];
  expect(bodies(scrub(copies, 'by-author').documents)).toEqual(bodies(copies));
  expect(scrub(copies, 'by-author').share).toBe(0);
});

test('nothing is added, and no line recurs any more', () => {
  const line = fc.constantFrom('yes', 'No.', 'a b', '', 'c  d e f g h', 'i');
  const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
      const documents = texts.map((body) => mail('ada', body, 'list'));
      const { documents: scrubbed, share } = scrub(documents, 'across-corpus');
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      const distinct = new Set(texts.map((body) => body.toLowerCase().match(/\S+/g)?.join(' ') ?? ''));
      if (distinct.size < texts.length) return;
      const lines = scrubbed.flatMap(({ body }) => [...new Set(body.split('\n').filter((found) => found !== ''))]);
      expect(new Set(lines).size).toBe(lines.length);
    }),
  );
});

test('none changes nothing', () => {
  expect(scrub(mails, 'none')).toEqual({ documents: mails, share: 0 });
});
