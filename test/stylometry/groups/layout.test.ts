import { expect, test } from 'vitest';
import { randomStream } from '../../../src/common/random.ts';
import { layoutGroup } from '../../../src/stylometry/groups/layout.ts';
import { compareBodies, compareDocuments, document } from './compare.ts';

// By hand. a: 4 lines, one blank; lengths 10, 5, 8; paragraphs of 2 and 1 lines, of 16 and 8 characters. b: one line of 8.
test('line and paragraph lengths, blank lines, indents and spaces', () => {
  const values = compareBodies(layoutGroup, 'We walk a.\ndogs.\n\n Cats.  ', 'We walk.');
  expect(values.lineCount).toBeCloseTo((1 + 1) / (3 + 1), 12);
  expect(values.lineLengthMean).toBeCloseTo((7 + 5) / (8 + 5), 12);
  expect(values.longestLine).toBeCloseTo((8 + 5) / (10 + 5), 12);
  expect(values.blankLineShare).toBeCloseTo(0.05 / (1 / 4 + 0.05), 12);
  expect(values.paragraphLines).toBeCloseTo((1 + 1) / (1.5 + 1), 12);
  expect(values.paragraphLength).toBeCloseTo((8 + 40) / ((16 + 6) / 2 + 40), 12);
  expect(values.indentedLineShare).toBeCloseTo(0.05 / (1 / 3 + 0.05), 12);
  expect(values.indentedParagraphShare).toBeCloseTo(0.05 / (1 / 2 + 0.05), 12);
  expect(values.tabLineShare).toBe(1);
  // Steps of eight: a holds one line in step 1 and two in step 0, b one in step 1.
  expect(values.lineLengthHistogramCosine).toBeCloseTo(1 / Math.sqrt(5), 12);
});

test('double spaces after sentences, as a share of the spaces there', () => {
  const values = compareBodies(layoutGroup, 'Yes.  We do.  Call us. Bye.', 'Yes. We do. Bye.');
  expect(values.doubleSpaceAfterSentenceShare).toBeCloseTo(0.1 / (2 / 3 + 0.1), 12);
  expect(values.doubleSpaceInsideShare).toBe(1);
});

test('trailing spaces and blank lines inside', () => {
  const values = compareBodies(layoutGroup, 'one \ntwo\n\n\nthree', 'one\ntwo\n\n\nthree');
  expect(values.trailingSpaceShare).toBeCloseTo(0.05 / (1 / 3 + 0.05), 12);
  expect(values.doubleBlankShare).toBe(1);
});

test('<br> ends a line of HTML, the source’s newlines do not', () => {
  const documents = [
    document('Dogs walked.<br>Daily,<BR/> rain\n or shine.', { format: 'html' }),
    document('Dogs walked.\nDaily,\nrain or shine.'),
  ];
  for (const [feature, value] of Object.entries(compareDocuments(layoutGroup, documents, [[0, 1]])[0])) {
    if (feature === 'wrapColumnDifference') expect(value).toBe(0);
    else if (feature !== 'wrapColumnLogLikelihoodRatio') expect(value, feature).toBeCloseTo(1, 12);
  }
});

/** Words wrapped as a mail program does: a word that would pass the column opens the next line. */
function wrap(words: readonly string[], column: number): string {
  const lines = [''];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= column) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

test('texts wrapped at one column are told from texts wrapped at two, and from unwrapped ones', () => {
  const words = (seed: number) => {
    const stream = randomStream(seed, 'words');
    return Array.from({ length: 800 }, () => 'abcdefghijkl'.slice(0, 1 + stream.integer(11)));
  };
  const bodies = [wrap(words(3), 72), wrap(words(5), 72), wrap(words(7), 64), words(3).join(' '), words(5).join(' ')];
  const documents = bodies.map((body) => document(body));
  const [same, other, mixed, unwrapped] = compareDocuments(layoutGroup, documents, [
    [0, 1],
    [0, 2],
    [0, 3],
    [3, 4],
  ]);
  expect(same.wrapColumnDifference).toBe(0);
  expect(other.wrapColumnDifference).toBe(8);
  expect(mixed.wrapColumnDifference).toBe(70);
  expect(unwrapped.wrapColumnDifference).toBe(0);
  expect(same.wrapColumnLogLikelihoodRatio).toBeGreaterThan(0);
  expect(other.wrapColumnLogLikelihoodRatio).toBeLessThan(0);
});
