import { expect, test } from 'vitest';
import { lineSegments } from '../../src/text/line-segments.ts';

test('measures from the start of one <br> to the start of the next, and drops what follows the last', () => {
  expect(lineSegments('Walks<br>daily<br><br>Call', 'html')).toEqual([5, 9, 4]);
});

test('measures the first segment from the start of the text, so that it may be 0', () => {
  expect(lineSegments('<br>Walks<br>', 'html')).toEqual([0, 9]);
});

test('finds no structure in a text without a line end', () => {
  expect(lineSegments('Walks', 'html')).toEqual([]);
  expect(lineSegments('', 'html')).toEqual([]);
  expect(lineSegments('one<br/>two<BR>three<br />four\n', 'html')).toEqual([]);
  expect(lineSegments('one<br>two', 'plain')).toEqual([]);
});

test('ends a plain line at the newline', () => {
  expect(lineSegments('Walks\n\ndaily\nCall', 'plain')).toEqual([5, 1, 6]);
});

test('counts code points, not code units', () => {
  expect(lineSegments('🐕🐈<br>é🐕\ud83d<br>', 'html')).toEqual([2, 7]);
});
