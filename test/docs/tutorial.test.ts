import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../project-copy.ts';
import { blocksOf, commandsOf } from './blocks.ts';

const copy = copyProject('tutorial');
afterAll(() => copy.remove());

/** What is not run here, and why. */
const notRun: Readonly<Record<string, string>> = {
  'npm ci': 'the copy has the packages of this folder',
  'npm run check': 'takes a minute; checks of what the tutorial writes are below',
  'npm test': 'takes minutes, and would run this test in itself',
};

/** Runs a command as a shell does; gives what it prints. */
function run(command: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: copy.folder, encoding: 'utf8' });
  expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

test('the tutorial, followed word by word, works', { timeout: 240_000 }, () => {
  const blocks = blocksOf(readFileSync(path.join(copy.folder, 'docs/tutorial.md'), 'utf8'));
  const written: string[] = [];
  const left = new Set(Object.keys(notRun));
  let printed = '';
  for (const block of blocks) {
    if (block.language === 'sh') {
      printed = '';
      for (const command of commandsOf(block)) if (!left.delete(command)) printed += run(command);
    } else if (block.language === 'text') {
      // What the page says that the last commands print.
      for (const line of block.content.trimEnd().split('\n')) expect(squeezed(printed)).toContain(squeezed(line));
    } else {
      const [, file] = /^(?:\/\/|#) (\S+)\n/.exec(block.content)!;
      mkdirSync(path.dirname(path.join(copy.folder, file)), { recursive: true });
      writeFileSync(path.join(copy.folder, file), block.content);
      written.push(file);
    }
  }
  expect([...left]).toEqual([]);
  expect(written).toHaveLength(3);
  // The group is in the ablation, and did something there.
  const table = readFileSync(path.join(copy.folder, 'results/author-linking/question-marks/table.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(table, { columns: true });
  const aucOf = (name: string) => Number(rows.find(({ variant }) => variant === name)?.auc);
  expect(aucOf('all groups')).toBeGreaterThan(0.5);
  expect(aucOf('without question-marks')).toBeGreaterThan(0.5);
  expect(aucOf('all groups')).not.toBe(aucOf('without question-marks'));
});

/** White space only lines columns up. */
const squeezed = (text: string) => text.replace(/ +/g, ' ');
