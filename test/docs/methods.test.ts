import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsvTable } from '../../src/cli/readme/csv-table.ts';

const conditions = ['layout kept, random', 'layout kept, controlled', 'normalised, random', 'normalised, controlled'];

test('the table of docs/methods.md holds the figures of results/author-linking/methods', () => {
  const rows = readCsvTable('results/author-linking/methods/table.csv');
  const cellsOf = (variant: string, write: (row: Readonly<Record<string, string>>) => string) =>
    conditions.map((condition) =>
      write(rows.find((row) => row.condition === `scrubbed, ${condition}` && row.variant === variant)!),
    );
  const found = (row: Readonly<Record<string, string>>) =>
    `${(100 * Number(row.tprAtFpr)).toFixed(0)}%, ${Number(row.auc).toFixed(2).replace('0.', '.')}`;
  const line = (name: string, cells: string[]) => `| ${name} | ${cells.join(' | ')} |`;
  const page = readFileSync('docs/methods.md', 'utf8');
  expect(page).toContain(line("paper's features: TPR at 1% FPR, AUC", cellsOf("paper's features", found)));
  expect(page).toContain(line('stack: TPR at 1% FPR, AUC', cellsOf('stack', found)));
  const rate = (row: Readonly<Record<string, string>>) => `${(100 * Number(row.fpr)).toFixed(1)}%`;
  expect(page).toContain(line('stack: FPR of the chosen threshold', cellsOf('stack', rate)));
});
