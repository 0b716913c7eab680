import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCache } from '../../src/running/cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const key = 'ab'.padEnd(64, '0');
const other = 'ab'.padEnd(64, '1');
const value = { scores: Float64Array.of(0.25, Number.NaN), names: ['é', ''], none: undefined };
const fileOf = (k: string) => path.join(folder, k.slice(0, 2), k);

test('what was put is got, and what was not is absent', async () => {
  const cache = openCache(folder);
  expect(await cache.get(key)).toBeUndefined();
  await cache.put(key, value);
  expect(await openCache(folder).get(key)).toEqual(value);
  expect([await cache.has(key), await cache.has(other)]).toEqual([true, false]);
});

test('a file that was cut, changed or filled up is told as damaged, never read, and put anew', async () => {
  const damaged: string[] = [];
  const cache = openCache(folder, (file) => damaged.push(file));
  await cache.put(key, value);
  const whole = readFileSync(fileOf(key));
  const broken = fc.oneof(
    fc.nat({ max: whole.length - 1 }).map((length) => whole.subarray(0, length)),
    fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ change;
      return bytes;
    }),
    fc.uint8Array({ minLength: 1, maxLength: 9 }).map((more) => Buffer.concat([whole, more])),
  );
  await fc.assert(
    fc.asyncProperty(broken, async (bytes) => {
      writeFileSync(fileOf(key), bytes);
      damaged.length = 0;
      expect(await cache.has(key)).toBe(false);
      expect(await cache.get(key)).toBeUndefined();
      expect(damaged).toEqual([fileOf(key), fileOf(key)]);
    }),
  );
  await cache.put(key, value);
  expect(await cache.get(key)).toEqual(value);
});

test('another key’s file is damaged, whole as it is', async () => {
  const damaged: string[] = [];
  const cache = openCache(folder, (file) => damaged.push(file));
  await cache.put(key, value);
  copyFileSync(fileOf(key), fileOf(other));
  expect(await cache.get(other)).toBeUndefined();
  expect(damaged).toEqual([fileOf(other)]);
});

test('a file in the place of the folder is an input error', async () => {
  writeFileSync(path.join(folder, 'c'), '');
  const cache = openCache(path.join(folder, 'c'));
  await expect(cache.has(key)).rejects.toMatchObject({ name: 'InputError' });
  await expect(cache.put(key, value)).rejects.toMatchObject({ name: 'InputError' });
});
