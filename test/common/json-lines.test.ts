import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/common/error.ts';
import { readJsonLines } from '../../src/common/json-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'json-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'lines.jsonl');
async function read(content: string | Uint8Array) {
  writeFileSync(file, content);
  const lines = [];
  for await (const line of readJsonLines(file)) lines.push(line);
  return lines;
}
async function problem(content: string | Uint8Array): Promise<InputError> {
  const error = await read(content).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return error;
}

describe('readJsonLines', () => {
  it('yields every value with its line, blank lines counted', async () => {
    expect(await read('{"a":1}\n\n[2]\r\n"three"')).toEqual([
      { value: { a: 1 }, line: 1 },
      { value: [2], line: 3 },
      { value: 'three', line: 4 },
    ]);
    expect(await read('')).toEqual([]);
  });

  it('reads what JSON writes, across chunk borders', async () => {
    const values = Array.from({ length: 3000 }, (_, i) => ({ id: i, text: 'žluťoučký 🐈 '.repeat(i % 9) }));
    const lines = await read(values.map((value) => JSON.stringify(value)).join('\n'));
    expect(lines.map(({ value }) => value)).toEqual(values);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), async (any) => {
        const written = any.map((value) => JSON.stringify(value));
        expect((await read(`${written.join('\n')}\n`)).map(({ value }) => JSON.stringify(value))).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });

  it('skips a byte order mark', async () => {
    expect(await read('\ufeff{"a":1}\n')).toEqual([{ value: { a: 1 }, line: 1 }]);
  });

  it.each([
    ['{"a": abc}', 7, 'unexpected "a"'],
    ['{"a": true, t: 1}', 13, 'unexpected "t"'],
    ['{"a":1}}', 8, 'unexpected "}"'],
    ['{"at":[tt]}', 9, 'unexpected "t"'],
    ['{"a": 1', 8, 'cut off'],
    ['{"a": "x', 9, 'cut off'],
    ['{"a": tr', 9, 'cut off'],
  ])('names line and column of %s', async (broken, column, message) => {
    const error = await problem(`{}\n${broken}`);
    expect(error.place).toEqual({ file, line: 2, column });
    expect(error.message).toContain(`${file}:2:${column}: `);
    expect(error.message).toContain(message);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const error = await problem(Uint8Array.of(0x7b, 0x7d, 0x0a, 0x22, 0xff, 0x22));
    expect(error.message).toBe(`${file}:2: the line is not UTF-8: save the file as UTF-8`);
  });

  it('says when there is no such file, or a folder', async () => {
    const first = (path: string) => readJsonLines(path).next();
    await expect(first(join(folder, 'none.jsonl'))).rejects.toThrow('none.jsonl: there is no such file');
    await expect(first(folder)).rejects.toThrow('this is a folder');
  });
});
