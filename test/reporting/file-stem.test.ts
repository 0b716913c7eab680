import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctStems, fileStem } from '../../src/reporting/file-stem.ts';

test.each([
  ['spamassassin-ham', 'spamassassin-ham'],
  ['author-linking/paper', 'author-linking-paper'],
  ['My posts (2).csv', 'my-posts-2-csv'],
  ['Größe', 'gro-e'],
  // printf 'объявления' | sha256sum | cut -c-8
  ['объявления', 'aac85b3b'],
])('%j is called %j', (name, stem) => {
  expect(distinctStems([name])).toEqual([stem]);
});

test('names that would be called alike are numbered', () => {
  expect(distinctStems(['a.b', 'a b', 'a-b-2', 'a/b'])).toEqual(['a-b', 'a-b-2', 'a-b-2-2', 'a-b-3']);
});

test('any names give as many different stems that a file can bear', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab2-_. /é中') })), (names) => {
      const stems = distinctStems(names);
      expect(stems).toHaveLength(names.length);
      expect(new Set(stems).size).toBe(names.length);
      expect(stems.map(fileStem)).toEqual(stems);
    }),
  );
});
