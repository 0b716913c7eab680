import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, expect, test } from 'vitest';
import { InputError } from '../../../../src/common/error.ts';
import type { VectorFormat } from '../../../../src/stylometry/groups/vectors/read-vectors.ts';
import { loadVectors } from '../../../../src/stylometry/groups/vectors.ts';
import { compareDocuments, document } from '../compare.ts';

const folder = mkdtempSync(join(tmpdir(), 'inkledger-vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file into the test's folder and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const parquet = (ids: unknown[], vectors: unknown[]) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'note', data: ids.map(() => 'not read') },
        { name: 'id', data: ids },
        { name: 'vector', data: vectors },
      ],
    }),
  );

const documents = ['one', 'two', 'three'].map((id) => document(id, { id }));
const pairs = [
  [0, 1],
  [1, 2],
  [0, 0],
] as const;

// By hand: (3, 4) and (4, 3) have the cosine 24/25 and the distance √2; (4, 3) and (0, 0) have 0 and 5.
const expected = [
  { cosine: 24 / 25, distance: Math.SQRT2 },
  { cosine: 0, distance: 5 },
  { cosine: 1, distance: 0 },
];

test.each([
  [
    'luar.jsonl',
    '{"id":"two","vector":[4,3]}\n\n{"id":"other","vector":[1,1]}\n{"id":"one","vector":[3,4]}\n{"vector":[0,0],"id":"three"}',
  ],
  [
    'luar.parquet',
    parquet(
      ['three', 'two', 'one'],
      [
        [0, 0],
        [4, 3],
        [3, 4],
      ],
    ),
  ],
])('cosine and distance of the vectors in %s', async (name, content) => {
  const group = await loadVectors({ path: file(name, content) });
  expect(group.name).toBe('vectors:luar');
  compareDocuments(group, documents, pairs).forEach((values, i) => {
    expect(values.cosine).toBeCloseTo(expected[i].cosine, 12);
    expect(values.distance).toBeCloseTo(expected[i].distance, 12);
  });
});

test('whole numbers are ids too, and a format may be told', async () => {
  const group = await loadVectors({
    path: file('numbered.txt', '{"id":7,"vector":[1,2]}'),
    format: 'json-lines',
    name: 'counted',
  });
  expect(group.name).toBe('vectors:counted');
  const [values] = compareDocuments(group, [document('', { id: '7' })], [[0, 0]]);
  expect(values).toEqual({ cosine: 1, distance: 0 });
});

test('documents without a vector are counted, and the first of them named', async () => {
  const path = file('few.jsonl', '{"id":"two","vector":[1]}');
  const group = await loadVectors({ path });
  expect(() =>
    compareDocuments(group, documents, [
      [0, 1],
      [1, 2],
    ]),
  ).toThrow(
    new InputError('2 of 3 documents have no vector in it ("one", "three"): expected one for each id', { file: path }),
  );
  const many = Array.from({ length: 9 }, (_, i) => document('', { id: `d${i}` }));
  const each = many.slice(1).map((_, i): [number, number] => [i, i + 1]);
  expect(() => compareDocuments(group, many, each)).toThrow(
    '9 of 9 documents have no vector in it ("d0", "d1", "d2", "d3", "d4", …)',
  );
});

test('a document that no pair is of needs no vector', async () => {
  const group = await loadVectors({ path: file('two.jsonl', '{"id":"one","vector":[1]}\n{"id":"two","vector":[2]}') });
  expect(compareDocuments(group, documents, [[0, 1]])[0].distance).toBe(1);
});

const first = '{"id":"one","vector":[1,2]}\n';

test.each([
  ['a shorter vector', `${first}{"id":"b","vector":[1]}`, ':2: vector of "b" has 1 numbers: expected 2'],
  ['text in a vector', `${first}{"id":"b","vector":[1,"2"]}`, ':2: vector of "b": number 2 is "2": expected a number'],
  ['null in a vector', `${first}{"id":"b","vector":[null,2]}`, ':2: vector of "b": number 1 is null'],
  ['a huge number', `${first}{"id":"b","vector":[1e300,2]}`, ':2: vector of "b": number 1 is 1e+300'],
  ['no vector', `${first}{"id":"b"}`, ':2: vector of "b" is missing: expected an array of numbers'],
  ['an empty vector', '{"id":"b","vector":[]}', ':1: vector of "b" is empty'],
  ['no id', `${first}{"vector":[1,2]}`, ":2: id is missing: expected a document's id"],
  ['an id twice', `${first}\n${first}`, ':3: a second vector of "one"'],
  ['no object', `${first}[1,2]`, ':2: expected an object with "id" and "vector"'],
  ['a cut line', `${first}{"id":"b","vec`, ':2:15: the line ends inside a JSON value'],
  ['nothing', '\n', ': no vector in it'],
])('JSON lines with %s', async (_name, content, problem) => {
  const path = file('bad.jsonl', content);
  const loading = loadVectors({ path });
  await expect(loading).rejects.toBeInstanceOf(InputError);
  await expect(loading).rejects.toThrow(`${path}${problem}`);
});

test.each([
  ['a shorter vector', parquet(['a', 'b'], [[1, 2], [1]]), ': row 2: vector of "b" has 1 numbers: expected 2'],
  ['text for a vector', parquet(['a'], ['x']), ': row 1: vector of "a" is "x": expected an array of numbers'],
  [
    'other columns',
    new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'key', data: ['a'] }] })),
    ': its columns are key: expected "id" and "vector"',
  ],
  ['other bytes', 'no parquet at all', ': not a Parquet file that can be read: '],
])('Parquet with %s', async (_name, content, problem) => {
  const path = file('bad.parquet', content);
  const loading = loadVectors({ path });
  await expect(loading).rejects.toBeInstanceOf(InputError);
  await expect(loading).rejects.toThrow(`${path}${problem}`);
});

test.each<[string, VectorFormat | undefined, string]>([
  ['missing.jsonl', undefined, 'there is no such file'],
  ['missing.parquet', undefined, 'there is no such file'],
  ['vectors.npy', undefined, 'the name\'s ending ".npy" tells no format: expected .jsonl, .ndjson, .parquet'],
  ['missing.npy', 'parquet', 'there is no such file'],
])('reading %s', async (name, format, problem) => {
  const loading = loadVectors({ path: join(folder, name), format });
  await expect(loading).rejects.toBeInstanceOf(InputError);
  await expect(loading).rejects.toThrow(problem);
});
