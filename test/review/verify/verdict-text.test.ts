import { expect, test } from 'vitest';
import type { FileVerdict } from '../../../src/review/verify/compare-folders.ts';
import { verdictText } from '../../../src/review/verify/verdict-text.ts';

const file = (name: string, verdict: FileVerdict['verdict'], more: Partial<FileVerdict> = {}): FileVerdict => ({
  file: name,
  verdict,
  values: 0,
  close: [],
  differences: [],
  ...more,
});
const verdict = {
  config: 'a/b',
  folder: 'results/a/b',
  tolerance: 1e-9,
  same: true,
  causes: [],
  information: [],
  unverified: [],
};
const differences = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ where: `rows[${i}]`, committed: '1', rerun: null }));

test('equal results are one line', () => {
  const files = [file('metrics.json', 'equal'), file('table.md', 'equal')];
  expect(verdictText({ ...verdict, files })).toBe('a/b: the same: 2 files equal\n');
});

test('each file that is not equal has a line, each difference one below it, then the causes', () => {
  const files = [
    file('figures/roc.svg', 'missing'),
    file('metrics.json', 'different', { values: 9, differences: differences(1) }),
    file('notes.txt', 'extra'),
    file('table.csv', 'close', { values: 7, close: differences(1) }),
    file('table.tex', 'close', { values: 7 }),
  ];
  expect(verdictText({ ...verdict, same: false, files, causes: ['this', 'that'] })).toBe(`\
a/b: DIFFERENT: 0 files equal, 2 within 1e-9, 1 different, 1 missing, 1 that no rerun makes
  figures/roc.svg: missing from the committed folder
  metrics.json: different: 1 of 9 values
    rows[0]: committed 1, rerun nothing
  notes.txt: in the committed folder, but the rerun makes no such file
  table.csv: within the tolerance: 1 of 7 values are not equal to the last digit
    rows[0]: committed 1, rerun nothing
  table.tex: the same values in other bytes
  likely cause: this
  or: that
`);
});

test('many differences are counted, more of metrics.json are shown than of others', () => {
  const many = { values: 99, differences: differences(30) };
  const files = [file('metrics.json', 'different', many), file('table.csv', 'different', many)];
  const lines = verdictText({ ...verdict, same: false, files }).split('\n');
  expect(lines.filter((line) => line.startsWith('    rows['))).toHaveLength(25);
  expect(lines.filter((line) => line.includes('more: --json has them'))).toEqual([
    '    and 10 more: --json has them',
    '    and 25 more: --json has them',
  ]);
});

test('what stands in committed files does not drive the terminal', () => {
  const hostile = [{ where: 'a\u001b[2J', committed: '"x\ny"', rerun: '\u0007' }];
  const text = verdictText({ ...verdict, same: false, files: [file('m.json', 'different', { differences: hostile })] });
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(text.split('\n')).toHaveLength(4);
});
