import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addToList } from '../../../src/cli/new/add-to-list.ts';
import { addDatasetRow } from '../../../src/cli/new/dataset-row.ts';
import { constantOf, kinds } from '../../../src/cli/new/kinds.ts';
import { checkName, identifierOf, titleOf } from '../../../src/cli/new/names.ts';
import { takenNames } from '../../../src/cli/new/taken-names.ts';
import { writeAll } from '../../../src/cli/new/write-all.ts';

describe('names', () => {
  test.each(['a', 'short-words', 'b58', 'top-10'])('%s is one', (name) => checkName(name));

  test.each([
    ['ShortWords', 'short-words'],
    ['short_words', 'short-words'],
    ['short words!', 'short-words'],
    ['-short', 'short'],
    ['2nd', 'nd'],
    ['../../etc', 'etc'],
    ['a--b', 'a-b'],
    ['??', 'short-words'],
  ])('%s is none: %s is', (name, likely) => {
    expect(() => checkName(name)).toThrow(
      `"${name}": a name is lowercase words and numbers joined by hyphens, as in ${likely}`,
    );
    checkName(likely);
  });

  test('a long one is refused', () => {
    checkName('a'.repeat(40));
    expect(() => checkName('a'.repeat(41))).toThrow('40 characters at most');
  });

  test('in code and as a heading', () => {
    expect(identifierOf('short-words-2')).toBe('shortWords2');
    expect(titleOf('short-words-2')).toBe('Short words 2');
    // A word of the language alone would be no name.
    expect(kinds.map((kind) => constantOf(kind, 'new'))).not.toContain('new');
  });
});

test('every kind knows the names that there are', async () => {
  for (const { name } of kinds) expect((await takenNames(name)).length, name).toBeGreaterThan(1);
});

describe('a list with one more', () => {
  const addition = { file: 'index.ts', list: 'list', entry: 'two', importLine: "import { two } from './two.ts';" };

  const { importLine } = addition;

  test.each([
    [
      'one line',
      'export const list: readonly One<any>[] = [one];\n',
      'export const list: readonly One<any>[] = [one,\ntwo,\n];\n',
    ],
    ['several, with a comma', 'export const list = [\n  one,\n];\n', 'export const list = [\n  one,\ntwo,\n];\n'],
    [
      'brackets inside, a list after it',
      "export const list = [\n  { name: 'one', create: () => f([1]) },\n];\nexport const rest = [3];\n",
      "export const list = [\n  { name: 'one', create: () => f([1]) },\ntwo,\n];\nexport const rest = [3];\n",
    ],
    ['none yet', 'export const list = [];\n', 'export const list = [\ntwo,\n];\n'],
  ])('%s', (_how, source, expected) => {
    expect(addToList(source, addition)).toBe(`${importLine}\n${expected}`);
  });

  test('an object too; no list of the name is an error', () => {
    expect(addToList('export const list: Record<string, X> = {\n  one,\n};\n', addition)).toContain('one,\ntwo,\n};');
    expect(() => addToList('export const lists = [];\n', addition)).toThrow('index.ts: exports no list "list"');
    expect(() => addToList('export const list = [one;\n', addition)).toThrow('index.ts: exports no list "list"');
  });
});

test('a row after the last dataset, or an error', () => {
  const page = '# D\n\n| name | documents |\n| --- | --- |\n| `a` | 3 |\n\nText\n';
  expect(addDatasetRow(page, 'mine', 'd.md')).toBe(
    page.replace(
      '| 3 |\n',
      '| 3 |\n| `mine` | 4 made-up advertisements | 2 | made up | [card](../datasets/mine/README.md) |\n',
    ),
  );
  expect(() => addDatasetRow('# D\n', 'mine', 'd.md')).toThrow('d.md: has no table of datasets');
});

describe('files are written all or none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-write-all-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const changes = [
    { file: 'deep/er/new.ts', content: 'new' },
    { file: 'index.ts', content: 'after', before: 'before' },
  ];
  const listed = () => readdirSync(folder, { recursive: true }).sort();
  const index = () => readFileSync(path.join(folder, 'index.ts'), 'utf8');

  test('none where what follows fails, or one of them cannot be written', async () => {
    writeFileSync(path.join(folder, 'index.ts'), 'before');
    const fails = writeAll(folder, changes, async () => {
      expect(index()).toBe('after');
      throw new Error('does not load');
    });
    await expect(fails).rejects.toThrow('does not load');
    expect([listed(), index()]).toEqual([['index.ts'], 'before']);
    // A file stands where a folder is needed.
    const blocked = writeAll(folder, [...changes, { file: 'index.ts/x.ts', content: '' }], async () => []);
    await expect(blocked).rejects.toThrow();
    expect([listed(), index()]).toEqual([['index.ts'], 'before']);
  });

  test('all where nothing fails, with what follows from them', async () => {
    await writeAll(folder, changes, async () => [{ file: 'schema.json', content: '{}' }]);
    expect(listed()).toEqual(['deep', 'deep/er', 'deep/er/new.ts', 'index.ts', 'schema.json']);
    expect(index()).toBe('after');
  });
});
