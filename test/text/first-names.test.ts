import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstNames, readNameList } from '../../src/text/first-names.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-names-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function listOf(content: string): Promise<string> {
  const path = join(folder, 'names.json');
  await writeFile(path, content);
  return path;
}

test('the list joins the two packages: lowercase, ascending, none twice', () => {
  const names = [...firstNames()];
  expect(names).toContain('mary');
  expect(names).toContain('john');
  expect(names).toContain('ann-marie');
  expect(names).not.toContain('monday');
  expect(names).toEqual([...new Set(names)].sort((x, y) => (x < y ? -1 : 1)));
  expect(names.every((name) => name === name.toLowerCase())).toBe(true);
  // 4,951 female and 3,898 male names in version 0.2.3, with the names that both lists hold counted once.
  expect(names.length).toBe(8422);
});

test('it is loaded once', () => {
  expect(firstNames()).toBe(firstNames());
});

test('a name list of the user is sorted, repeats dropped', async () => {
  expect(await readNameList(await listOf('["zoe", "ann", "zoe"]'))).toEqual(['ann', 'zoe']);
});

test.each([
  ['{"ann": 1}', 'found an object'],
  ['null', 'found null'],
  ['"ann"', 'found a string'],
  ['[]', 'the name list is empty'],
  ['["ann", 5]', 'entry 2 of the list is 5'],
  ['["Ann"]', 'entry 1 of the list is "Ann"'],
  ['["ann "]', 'entry 1 of the list is "ann "'],
  ['[""]', 'entry 1 of the list is ""'],
  ['["ann"', 'not JSON'],
])('a list of %s is refused', async (content, problem) => {
  const path = await listOf(content);
  await expect(readNameList(path)).rejects.toThrow(`${path}: ${problem}`);
  await expect(readNameList(path)).rejects.toMatchObject({ name: 'InputError' });
});

test('a missing file is an input error', async () => {
  await expect(readNameList(join(folder, 'none.json'))).rejects.toThrow("the name list can't be read (ENOENT)");
});
