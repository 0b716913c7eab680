import { expect, test } from 'vitest';
import { simpleGroup } from '../../src/stylometry/simple-group.ts';
import type { Document } from '../../src/text/document.ts';

const documents: Document[] = ['one', 'three', 'fifteen letters'].map((body, index) => ({
  id: `text-${index}`,
  author: 'author-1',
  title: '',
  body,
  format: 'plain',
}));

const about = { name: 'lengths', summary: 'Lengths', source: 'none', readsLayout: false };
const pairs = { a: Int32Array.of(0, 2, 1), b: Int32Array.of(1, 0, 1) };

test('a profile a document and a comparison a pair give rows of features', () => {
  const profiled: string[] = [];
  const group = simpleGroup({
    ...about,
    features: ['difference', 'sum'],
    profile: (document) => {
      profiled.push(document.id);
      return document.body.length;
    },
    compare: (a, b, write) => write(Math.abs(a - b), a + b),
  });
  const comparer = group.profile(documents).fit(Int32Array.of(0), Int32Array.of(0));
  expect([...comparer(pairs)]).toEqual([2, 8, 12, 18, 0, 10]);
  expect(profiled).toEqual(['text-0', 'text-1', 'text-2']);
  expect(group).toMatchObject({ ...about, features: ['difference', 'sum'] });
});

test.each([[[]], [[1]], [[1, 2, 3]]])('writing %j for two features is an error', (written) => {
  const group = simpleGroup({
    ...about,
    features: ['x', 'y'],
    profile: () => null,
    compare: (_a, _b, write) => write(...written),
  });
  const comparer = group.profile(documents).fit(new Int32Array(), new Int32Array());
  expect(() => comparer(pairs)).toThrow(`lengths: wrote ${written.length} values for 2 features`);
});

test('a value that is not finite is an error that names feature and documents', () => {
  const group = simpleGroup({
    ...about,
    features: ['ratio'],
    profile: (document) => document.body.length - 3,
    compare: (a, b, write) => write(a / b),
  });
  const comparer = group.profile(documents).fit(new Int32Array(), new Int32Array());
  expect(() => comparer({ a: Int32Array.of(0), b: Int32Array.of(0) })).toThrow(
    'lengths: ratio of text-0 and text-0 is NaN',
  );
});
