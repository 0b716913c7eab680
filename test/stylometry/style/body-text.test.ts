import { expect, test } from 'vitest';
import { flowingText, lineText } from '../../../src/stylometry/style/body-text.ts';
import { lowercaseWords, words } from '../../../src/stylometry/style/words.ts';
import { document } from '../groups/compare.ts';

test('plain text: lines as they are, whatever ends them, or white space as single spaces', () => {
  const plain = document(' We walk\r\n  dogs.\r\rCall\u00a0us <now> &amp; here\n');
  expect(lineText(plain)).toBe(' We walk\n  dogs.\n\nCall\u00a0us <now> &amp; here\n');
  expect(flowingText(plain)).toBe('We walk dogs. Call us <now> &amp; here');
});

test('HTML: tags out, entities decoded, <br> and blocks as lines', () => {
  const html = document(
    '<p class="x">We walk\n  <b>dogs</b>&nbsp;&amp; cats.</p><!-- <br> --><style>p { color: red }</style>Call<br>us <BR />now, 1 < 2',
    { format: 'html' },
  );
  expect(lineText(html)).toBe('\n\nWe walk dogs\u00a0& cats.\n\nCall\nus\nnow, 1 < 2');
  expect(flowingText(html)).toBe('We walk dogs & cats. Call us now, 1 < 2');
  const table = document('<table><tr><td>Dogs<td>$20</tr>\n<tr><td>Cats</td><td>$<i>15</i></td></table>', {
    format: 'html',
  });
  expect(flowingText(table)).toBe('Dogs $20 Cats $15');
});

test('words keep inner apostrophes, straight or curly, and nothing else', () => {
  expect(words("Don’t 'quote' well-known dogs' Café, 2nd_A.B 1,000")).toEqual([
    "Don't",
    'quote',
    'well',
    'known',
    'dogs',
    'Café',
    '2nd',
    'A',
    'B',
    '1',
    '000',
  ]);
  expect(lowercaseWords('A BIG Dog')).toEqual(['a', 'big', 'dog']);
  expect(words(' … 🐶')).toEqual([]);
});
