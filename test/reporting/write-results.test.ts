import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableToCsv } from '../../src/reporting/csv.ts';
import { tableToLatex } from '../../src/reporting/latex.ts';
import { tableToMarkdown } from '../../src/reporting/markdown.ts';
import { renderChart } from '../../src/reporting/rendering/render-chart.ts';
import { writeCharts } from '../../src/reporting/write-charts.ts';
import { writeTables } from '../../src/reporting/write-tables.ts';
import { exampleCharts } from './example-charts.ts';
import { exampleTable } from './example-table.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkledger-reporting-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeTables', () => {
  it('writes three files a table', async () => {
    expect(await writeTables([exampleTable], folder)).toEqual(['table.csv', 'table.md', 'table.tex']);
    expect((await readdir(folder)).sort()).toEqual(['table.csv', 'table.md', 'table.tex']);
    expect(await readFile(join(folder, 'table.csv'), 'utf8')).toBe(await tableToCsv(exampleTable));
    expect(await readFile(join(folder, 'table.md'), 'utf8')).toBe(tableToMarkdown(exampleTable));
    expect(await readFile(join(folder, 'table.tex'), 'utf8')).toBe(tableToLatex(exampleTable));
  });

  it('labels tables by config and name, so that those of several configs can stand in one paper', async () => {
    const labelled = { ...exampleTable, name: 'table-audit', label: 'audit' };
    await writeTables([exampleTable, labelled], folder, 'author-linking/My_config');
    expect(await readFile(join(folder, 'table.tex'), 'utf8')).toContain('\\label{tab:author-linking-my-config-table}');
    expect(await readFile(join(folder, 'table-audit.tex'), 'utf8')).toContain('\\label{tab:audit}');
  });

  it('writes nothing where one table can not be written', async () => {
    await expect(writeTables([exampleTable, { ...exampleTable, name: '../table' }], folder)).rejects.toThrow(
      'the name "../table" must be lowercase letters and digits',
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('writeCharts', () => {
  it('writes specification, SVG and PDF into figures, and PNG when asked', async () => {
    const [chart, other] = exampleCharts;
    expect(await writeCharts([chart!], folder)).toEqual(['vl.json', 'svg', 'pdf'].map((end) => `figures/roc.${end}`));
    expect(await writeCharts([other!], folder, { png: true })).toContain('figures/precision-recall.png');
    expect(await readdir(join(folder, 'figures'))).toHaveLength(7);
    const { svg, pdf } = await renderChart(chart!);
    expect(await readFile(join(folder, 'figures/roc.svg'), 'utf8')).toBe(svg);
    expect(Buffer.compare(await readFile(join(folder, 'figures/roc.pdf')), pdf)).toBe(0);
  });

  it('makes no folder without charts', async () => {
    expect(await writeCharts([], folder)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});
