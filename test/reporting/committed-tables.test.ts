import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const results = fileURLToPath(new URL('../../results/', import.meta.url));
const files = (await readdir(results, { recursive: true })).filter((file) => file.endsWith('.tex')).sort();
const tables = await Promise.all(files.map((file) => readFile(join(results, file), 'utf8')));
const named = files.map((file, i) => [file, tables[i]!] as const);

const folder = await mkdtemp(join(tmpdir(), 'inkledger-latex-'));
afterAll(() => rm(folder, { recursive: true }));

test('there are tables', () => {
  expect(files.length).toBeGreaterThan(10);
});

test.each(named)('%s: one table, its environments nested, as many cells in every row', (_file, table) => {
  expect(structureProblems(table)).toEqual([]);
});

test.each([
  ['an environment left open', (table: string) => table.replace('\\end{tabular}', ''), '\\end{table} closes tabular'],
  ['a cell too few', (table: string) => table.replace(' & ', ' '), 'cells for'],
  ['a cell too many', (table: string) => table.replace(' & ', ' & & '), 'cells for'],
  ['a bare percent sign', (table: string) => table.replace('\\caption{', '\\caption{5% '), 'bare %'],
  ['a bare underscore', (table: string) => table.replace('\\caption{', '\\caption{a_b '), 'bare _'],
  ['a brace left open', (table: string) => table.replace('\\caption{', '\\caption{{'), 'braces'],
  ['mathematics left open', (table: string) => table.replace('\\caption{', '\\caption{$x '), 'odd number of $'],
  ['an end of the table too early', (table: string) => `${table}x`, 'after the end of the table'],
])('the check finds %s', (_what, spoil, problem) => {
  expect(structureProblems(spoil(tables[0]!)).join('\n')).toContain(problem);
});

const hasLatex = spawnSync('pdflatex', ['--version']).error === undefined;
if (!hasLatex) process.stderr.write('pdflatex is not installed: the committed tables are checked but NOT compiled\n');

test.skipIf(!hasLatex)(
  'pdflatex typesets them all in one document (skipped where it is not installed)',
  async () => {
    expect(await typeset(tables)).toEqual([]);
    expect(await typeset([tables[0]!.replace('\\caption{', '\\caption{5_5')])).toContain('! Missing $ inserted.');
  },
  120_000,
);

/** What pdflatex complains of: errors, characters that a font lacks. Each table has a page, else TeX runs out of room. */
async function typeset(documents: readonly string[]): Promise<string[]> {
  const pages = documents.map((table) => `${table}\\clearpage\n`).join('');
  const [preamble] = documents[0]!.split('\n');
  const source = `\\documentclass{article}\n${preamble!.slice(1)}\n\\begin{document}\n${pages}\\end{document}\n`;
  await writeFile(join(folder, 'tables.tex'), source);
  const options = ['-interaction=nonstopmode', '-no-shell-escape', 'tables.tex'];
  await promisify(execFile)('pdflatex', options, { cwd: folder, maxBuffer: 1 << 28 }).catch(() => undefined);
  const log = await readFile(join(folder, 'tables.log'), 'latin1');
  expect(log).toContain('Output written on tables.pdf');
  return log.match(/^(!.*|Missing character.*)$/gm) ?? [];
}

/** What is wrong with a table's LaTeX as far as can be told without TeX. */
function structureProblems(table: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  for (const [, verb, name] of table.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
    if (verb === 'begin') open.push(name!);
    else if (open.at(-1) === name) open.pop();
    else problems.push(`\\end{${name}} closes ${open.at(-1)}`);
  }
  if (open.length > 0) problems.push(`${open.join(', ')} left open`);
  if (!/\n\\end\{table\}\n$/.test(table)) problems.push('text after the end of the table');
  const [, ...lines] = table.split('\n');
  const columns = /\\begin\{tabular\}\{@\{\}([lr]+)@\{\}\}/.exec(table)?.[1]?.length;
  for (const line of lines) {
    const bare = line.replace(/\\[\\{}&%$#_,]/g, '');
    const cells = bare.split('&').length;
    if (/^ {4}(?!\\\w+rule$)/.test(line) && cells !== columns) problems.push(`${cells} cells for ${columns}: ${line}`);
    if (/^ {4}/.test(line) ? /[%#_~]/.test(bare) : /[%#_~&]/.test(bare)) {
      problems.push(`a bare ${/[%#_~&]/.exec(bare)![0]}: ${line}`);
    }
    if ((bare.match(/\$/g) ?? []).length % 2 !== 0) problems.push(`an odd number of $: ${line}`);
    if ((bare.match(/\{/g) ?? []).length !== (bare.match(/\}/g) ?? []).length) problems.push(`uneven braces: ${line}`);
    if (/[^\x20-\x7e]/.test(bare.replace(/[\u00a0-\u017f’‘“”–—…]/g, ''))) problems.push(`no such glyph: ${line}`);
  }
  return problems;
}
