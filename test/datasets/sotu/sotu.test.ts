import { beforeAll, expect, test } from 'vitest';
import { loadChecked } from '../../../datasets/dataset.ts';
import { constructSotu } from '../../../datasets/sotu/construct.ts';
import { sotu } from '../../../datasets/sotu/index.ts';
import { wordCount } from '../../../datasets/sotu/passages.ts';
import type { Document } from '../../../src/text/document.ts';

let documents: readonly Document[];
beforeAll(async () => {
  documents = await loadChecked(sotu);
}, 30_000);

test('the counts of the card', () => {
  expect(documents).toHaveLength(2097);
  expect(new Set(documents.map(({ author }) => author)).size).toBe(43);
  expect(new Set(documents.map(({ thread }) => thread)).size).toBe(233);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(2097);
  expect(new Set(documents.map(({ place }) => place)).size).toBe(24);
  const lengths = documents.map(({ body }) => wordCount(body)).sort((x, y) => x - y);
  expect(lengths[Math.floor(lengths.length / 2)]).toBe(100);
});

test('a thread has one author, one time and one place', () => {
  const of = new Map<string, string>();
  for (const { thread, author, time, place } of documents) {
    const seen = `${author} ${time} ${place}`;
    expect(of.get(thread!) ?? seen).toBe(seen);
    of.set(thread!, seen);
  }
});

test('every decade has at least two presidents, so that a different-author pair of one place exists', () => {
  const authors = new Map<string, Set<string>>();
  for (const { place, author } of documents) authors.set(place!, (authors.get(place!) ?? new Set()).add(author));
  expect(Math.min(...[...authors.values()].map((set) => set.size))).toBe(2);
});

test('no audience is heard, and no label stands in an id', () => {
  expect(documents.filter(({ body }) => /[([](Applause|Laughter)/.test(body))).toEqual([]);
  expect(documents.filter(({ id, names }) => names!.some((name) => id.includes(name)))).toEqual([]);
});

test('an address worked by hand', () => {
  const addresses = [
    { year: 1953, name: 'William Mc Kinley', party: 'none', text: 'We meet again. [Applause] The year was good.' },
    { year: 1953, name: 'Harry S Truman', party: 'none', text: 'One. Two. Three. Four.' },
  ];
  expect(constructSotu(addresses, { passageWords: 1, passagesPerAddress: 2 })).toEqual([
    {
      id: 'sotu-1953-001',
      author: 'president-01',
      title: '',
      body: 'We meet again.',
      format: 'plain',
      time: -536457600,
      place: '1950s',
      thread: 'sotu-1953',
      names: ['william', 'mckinley'],
    },
    expect.objectContaining({ id: 'sotu-1953-002', body: 'The year was good.' }),
    expect.objectContaining({ id: 'sotu-1953b-002', author: 'president-02', body: 'Two.', names: ['harry', 'truman'] }),
    expect.objectContaining({ id: 'sotu-1953b-004', thread: 'sotu-1953b', body: 'Four.' }),
  ]);
});
