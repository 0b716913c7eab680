import { expect, test } from 'vitest';
import { linkTargets } from '../../src/text/links.ts';

test('finds what stands between href=" and the next quote', () => {
  expect(linkTargets('<a target="_blank" href="http://tutor.example/a?b=1&amp;c">x</a><a href="/b">')).toEqual([
    'http://tutor.example/a?b=1&amp;c',
    '/b',
  ]);
});

test('leaves out the empty targets of the editor, not the empty string', () => {
  expect(linkTargets('<a href="mailto:"></a><a href="http:///">x</a><a href="">y</a>')).toEqual(['']);
});

test('reads double quotes and lowercase only, within a line', () => {
  expect(linkTargets(`<a href='x'><a HREF="y"><a href="z\n"><a href="v\rw">`)).toEqual(['v\rw']);
});

test('keeps repeats', () => {
  expect(linkTargets('href="a" href="a"')).toEqual(['a', 'a']);
});
