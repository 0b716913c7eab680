import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../src/common/atomic-write.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writes text as UTF-8 and bytes as they are, and leaves nothing else', async () => {
  await writeAtomically(join(folder, 'a.txt'), 'é\n');
  await writeAtomically(join(folder, 'b.bin'), Uint8Array.of(0, 255));
  expect(await readFile(join(folder, 'a.txt'))).toEqual(Buffer.from([0xc3, 0xa9, 10]));
  expect(await readFile(join(folder, 'b.bin'))).toEqual(Buffer.from([0, 255]));
  expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.bin']);
});

test('replaces what was there', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'a longer text than the new one');
  await writeAtomically(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
});

test('many writes of one path at once leave one of them whole', async () => {
  const path = join(folder, 'a.txt');
  const contents = Array.from({ length: 20 }, (_, i) => String(i).repeat(10_000));
  await Promise.all(contents.map((content) => writeAtomically(path, content)));
  expect(contents).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('a reader never sees half a file', async () => {
  const path = join(folder, 'a.txt');
  const contents = ['x'.repeat(200_000), 'y'.repeat(300_000)];
  await writeAtomically(path, contents[0]);
  const writing = (async () => {
    for (let i = 0; i < 30; i++) await writeAtomically(path, contents[i % 2]);
  })();
  let done = false;
  writing.finally(() => {
    done = true;
  });
  while (!done) expect(contents.includes(await readFile(path, 'utf8'))).toBe(true);
  await writing;
});

test('a path that is a folder keeps the folder, and leaves no temporary file', async () => {
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', 'inside'), '');
  await expect(writeAtomically(join(folder, 'a'), 'x')).rejects.toMatchObject({ name: 'InputError' });
  expect(await readdir(folder)).toEqual(['a']);
});

test('a missing folder is an input error', async () => {
  const path = join(folder, 'none', 'a.txt');
  await expect(writeAtomically(path, 'x')).rejects.toThrow(`${path}: there is no folder ${join(folder, 'none')}`);
});
