import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/common/error.ts';
import { readPanAnswers, readPanTruth } from '../../src/evaluation/pan-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'pan-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
}
const first = { id: 'p1', same: true, authors: ['x', 'x'] };
const second = { id: 'p2', same: false, authors: ['x', 'y'] };

describe('readPanTruth', () => {
  it('reads problems, with authors or without', async () => {
    const file = write('truth.jsonl', [first, second]);
    expect(await readPanTruth(file)).toEqual({
      file,
      ids: ['p1', 'p2'],
      same: Uint8Array.of(1, 0),
      authors: [
        ['x', 'x'],
        ['x', 'y'],
      ],
    });
    const plain = await readPanTruth(write('plain.jsonl', [{ id: 'p1', same: true }]));
    expect(plain).not.toHaveProperty('authors');
  });

  it.each<[unknown[], string]>([
    [[first, first], ':2: id "p1" again: line 1 has it already'],
    [[first, { ...second, same: 1 }], ':2: "same" is 1: it must be true or false'],
    [[first, { id: 'p2' }], ':2: "same" is missing'],
    [[{ ...first, id: 7 }], ':1: "id" is 7: it must be a text'],
    [[first, { id: 'p2', same: true }], ':2: "authors" is missing: it must be two texts, on every line or on none'],
    [[{ id: 'p2', same: true }, first], ':2: "authors" must be on every line or on none'],
    [[{ ...second, same: true }], ':1: "same" is true, but the authors are "x" and "y"'],
    [[[1]], ':1: expected an object with "id", found [1]'],
    [['{"id": "p1", "sa'], ':1:17: the line ends inside a JSON value'],
    [[], ': no problem'],
  ])('refuses %j', async (lines, message) => {
    const error = await readPanTruth(write('bad.jsonl', lines)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain(`bad.jsonl${message}`);
  });
});

describe('readPanAnswers', () => {
  const truth = { file: 'truth.jsonl', ids: ['p1', 'p2', 'p3'], same: Uint8Array.of(1, 0, 0) };
  const read = (lines: unknown[]) => readPanAnswers(write('answers.jsonl', lines), truth);

  it('puts answers in the order of the truth, takes arrays of one, and counts the missing as .5', async () => {
    expect(
      await read([
        { id: 'p3', value: [0.7] },
        { id: 'p1', value: 1 },
      ]),
    ).toEqual({
      values: Float64Array.of(1, 0.5, 0.7),
      missing: 1,
    });
  });

  it.each<[unknown[], string]>([
    [[{ id: 'p1', value: 1.01 }], ':1: "value" is 1.01: it must be a number from 0 to 1'],
    [[{ id: 'p1', value: '0.5' }], ':1: "value" is "0.5"'],
    [[{ id: 'p1', value: [0.1, 0.2] }], ':1: "value" is [0.1,0.2]'],
    [[{ id: 'p1' }], ':1: "value" is missing'],
    [[{ id: 'p4', value: 1 }], ':1: id "p4" is not in truth.jsonl'],
    [
      [
        { id: 'p1', value: 1 },
        { id: 'p1', value: 1 },
      ],
      ':2: id "p1" again: line 1 has it already',
    ],
    [['{"id": "p1", "value": NaN}'], ':1:23: unexpected "N"'],
    [[], ': no answer'],
  ])('refuses %j', async (lines, message) => {
    const error = await read(lines).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain(`answers.jsonl${message}`);
  });
});
