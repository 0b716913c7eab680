import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import yargs from 'yargs';
import { scoreCommand } from '../../src/cli/score.ts';

const folder = mkdtempSync(join(tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** Truth and answers of PAN's worked example in `test/evaluation/pan.test.ts`. */
const same = [true, true, true, false, false, true];
const values = [0.9, 0.5, 0.2, 0.1, 0.8, [0.6]];
const authors = same.map((one, i) => [`a${i}`, one ? `a${i}` : `a${i - 1}`]);
const jsonLines = (name: string, rows: unknown[]) => {
  writeFileSync(join(folder, name), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  return join(folder, name);
};
const ids = same.map((_, i) => `p${i}`);
const truth = jsonLines(
  'truth.jsonl',
  ids.map((id, i) => ({ id, same: same[i], authors: authors[i] })),
);
const anonymous = jsonLines(
  'anonymous.jsonl',
  ids.map((id, i) => ({ id, same: same[i] })),
);
const answers = jsonLines(
  'answers.jsonl',
  ids.map((id, i) => ({ id, value: values[i] })),
);

async function score(...words: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  await yargs(['score', '--format', 'pan20', ...words])
    .command(scoreCommand)
    .strict()
    .fail(false)
    .parseAsync();
  return written.join('');
}

describe('inkledger score', () => {
  it('writes the five of PAN as JSON, plainly, with the rest beside', async () => {
    const result = JSON.parse(await score('--truth', truth, '--answers', answers, '--json', '--resamples', '50'));
    expect(Object.keys(result)).toEqual(['auc', 'c@1', 'f_05_u', 'F1', 'overall', 'brier', 'more']);
    expect(result.auc).toBeCloseTo(5 / 8, 14);
    expect(result['c@1']).toBeCloseTo(3.5 / 6, 14);
    expect(result.f_05_u).toBeCloseTo(2.5 / 4, 14);
    expect(result.F1).toBeCloseTo(4 / 6, 14);
    expect(result.overall).toBeCloseTo((5 / 8 + 3.5 / 6 + 2.5 / 4 + 4 / 6) / 4, 14);
    expect(result.more).toMatchObject({ problems: 6, sameAuthor: 4, unanswered: 1, missing: 0 });
    expect(result.more.intervals).toEqual({ level: 0.95, resamples: 50, seed: 20170813 });
    expect(result.more.measures.AUC.value).toBeCloseTo(5 / 8, 14);
  });

  it('gives the same bytes again', async () => {
    const words = ['--truth', truth, '--answers', answers, '--json', '--resamples', '20', '--seed', '7'];
    expect(await score(...words)).toBe(await score(...words));
  });

  it('counts missing answers as unanswered, and takes no interval where authors are unknown', async () => {
    const few = jsonLines('few.jsonl', [{ id: 'p0', value: 0.9 }]);
    const { more, ...pan } = JSON.parse(await score('--truth', anonymous, '--answers', few, '--json'));
    expect(more).toMatchObject({ unanswered: 5, missing: 5, intervals: null });
    expect(pan['c@1']).toBeCloseTo((1 + 5 / 6) / 6, 14);
  });

  it('writes aligned tables for people', async () => {
    const text = await score('--truth', truth, '--answers', answers, '--resamples', '0');
    expect(text).toContain('PAN 2020\nauc              0.6250\nc@1              0.5833\n');
    expect(text).toMatch(/^TPR@FPR=0\.01 +0\.2500$/m);
    expect(text).toContain('6 problems, 4 of one author; 1 answered with 0.5, 0 of them not in the file.');
    expect(text).toContain('No intervals');
  });

  it('refuses a mistake before anything is written', async () => {
    const wrong = jsonLines('wrong.jsonl', [
      { id: 'p0', value: 0.9 },
      { id: 'p9', value: 0.9 },
    ]);
    await expect(score('--truth', truth, '--answers', wrong)).rejects.toThrow('wrong.jsonl:2: id "p9" is not in');
    await expect(score('--truth', join(folder, 'none'), '--answers', answers)).rejects.toThrow('there is no such file');
    await expect(score('--truth', truth, '--answers', answers, '--resamples', '-3')).rejects.toThrow(
      '--resamples is -3: it must be a whole number, 0 or more',
    );
    expect(process.stdout.write).not.toHaveBeenCalled();
  });
});
