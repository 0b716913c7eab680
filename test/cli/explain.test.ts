import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import yargs from 'yargs';
import { explainCommand } from '../../src/cli/explain.ts';
import { InputError } from '../../src/common/error.ts';
import { lengthBaseline } from '../../src/stylometry/baselines/length.ts';
import { paperGroups } from '../../src/stylometry/paper/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const walker = file('walker.html', 'Ask Rosa!<br>Dogs walked<br>daily');
const sitter = file('sitter.html', 'Ask Ben<br>Cats fed<br>daily<br>');
const mover = file('mover.txt', 'Two guys\nand a truck\n');

/** What the command prints. */
async function explain(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await yargs(['explain', ...args])
    .command(explainCommand)
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Error(message);
    })
    .parseAsync();
  const printed = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  return printed;
}

const explainJson = async (...args: string[]) => JSON.parse(await explain(...args, '--json'));

test("prints the paper's 15 features of the bodies, with the sets behind them", async () => {
  const { features, sets, format } = await explainJson(walker, sitter);
  expect(Object.keys(features)).toEqual(paperGroups.find(({ name }) => name === 'paper-body')!.features);
  expect(format).toBe('html');
  expect(features.lineCountDifference).toBe(1);
  // Ask, Rosa, br, Dogs, walked, daily and Ask, Ben, br, Cats, fed, daily: 3 of 9.
  expect(features.wordUnigrams).toBeCloseTo(3 / 9, 12);
  expect(sets.wordUnigrams).toEqual({ sizeA: 6, sizeB: 6, shared: 3 });
  expect(sets.lineCountDifference).toBeUndefined();
});

test('takes a newline for the end of a line only where told', async () => {
  expect((await explainJson(mover, walker)).features.lineCountDifference).toBe(2);
  expect((await explainJson(mover, walker, '--format', 'plain')).features.lineCountDifference).toBe(2);
  expect((await explainJson(mover, mover)).features.lineLengthCosine).toBe(0);
  expect((await explainJson(mover, mover, '--format', 'plain')).features.lineLengthCosine).toBeCloseTo(1, 12);
});

test("looks for the user's own names", async () => {
  const names = file('names.json', '["ask"]');
  expect((await explainJson(walker, sitter)).features.firstNames).toBe(0);
  expect((await explainJson(walker, sitter, '--names', names)).features.firstNames).toBe(1);
});

test('prints a table', async () => {
  // Segments of 15, 9 and of 12, 9, 7 characters: (180 + 81) / √(306 · 274). Of the bigrams, only "br daily" is shared.
  expect(await explain(walker, sitter, '--features', 'structure,words')).toBe(
    [
      'feature               value  in A  in B  shared',
      'lineCountDifference       1',
      'lineLengthCosine     0.9014',
      'wordUnigrams         0.3333     6     6       3',
      'wordBigrams          0.0833     6     7       1',
      '',
    ].join('\n'),
  );
});

test('prints each feature once, whatever groups hold it, and those of every group where asked', async () => {
  const some = Object.keys((await explainJson(walker, sitter, '--features', 'words,words-corrected')).features);
  expect(some).toEqual(['wordUnigrams', 'wordBigrams', 'wordBigramsCorrected']);
  const all = Object.keys((await explainJson(walker, sitter, '--features', 'all')).features);
  expect(all).toEqual(expect.arrayContaining([...some, 'lineCountDifference', 'char3']));
  expect(all.filter((name) => name.startsWith('title'))).toEqual([]);
  // The baselines read no text: they are not a style, and are shown by name only.
  expect(all.filter((name) => name.startsWith('baseline'))).toEqual([]);
  const baseline = Object.keys((await explainJson(walker, sitter, '--features', 'baseline-length')).features);
  expect(baseline).toEqual(lengthBaseline.features.map((name) => `baseline-length.${name}`));
});

test('says what is wrong with a group or a file', async () => {
  await expect(explain(walker, sitter, '--features', 'wrods')).rejects.toThrow(
    new InputError('unknown feature group "wrods": did you mean "words"?'),
  );
  const missing = join(folder, 'missing.txt');
  await expect(explain(walker, missing)).rejects.toThrow(`${missing}: there is no such file`);
  await expect(explain(folder, walker)).rejects.toThrow(`${folder}: is a folder: give a file`);
  const latin1 = file('latin1.txt', Uint8Array.of(0xef, 0xbf, 0xbd, 0x70, 0xe2, 0x74));
  await expect(explain(latin1, walker)).rejects.toThrow(`${latin1}: byte 4: is not UTF-8 text`);
});

test('explains empty files: nothing is alike', async () => {
  const empty = file('empty.txt', '');
  const { features } = await explainJson(empty, empty);
  expect(new Set(Object.values(features))).toEqual(new Set([0]));
});
