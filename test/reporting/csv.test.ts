import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableToCsv } from '../../src/reporting/csv.ts';
import type { Cell, Table } from '../../src/reporting/result.ts';
import { exampleTable } from './example-table.ts';

const table = (rows: Cell[][], ...keys: string[]): Table => ({
  name: 'table',
  caption: '',
  notes: [],
  columns: keys.map((key) => ({ key, header: key, format: 'text' })),
  rows,
});

describe('tableToCsv', () => {
  it('writes estimates as three columns, numbers whole, formulas harmless', async () => {
    expect(await tableToCsv(exampleTable)).toBe(
      [
        'method,tpr,tpr low,tpr high,auc,auc low,auc high,change,change low,change high,pairs,p',
        'paper,0.8954,0.8801,0.91,0.12,0.1,0.14,0,,,7500,1',
        "'=<script> & 50% of a_b|c,0.3333333333333333,,,,,,-0.0123,-0.02,0.0004,1234567,0.000012",
        '',
      ].join('\n'),
    );
  });

  it('reads back as it was, for any text and number', async () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((value) => !/^[\t\r\n]|(?:^|[;\t\r\n])[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(value));
    const row = fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), async (rows) => {
        const [, ...read] = parse(await tableToCsv(table(rows, 'text, "quoted"', 'number'))) as string[][];
        expect(read.map(([word]) => word)).toEqual(rows.map(([word]) => word));
        expect(read.map(([, number]) => Number(number) + 0)).toEqual(rows.map(([, number]) => number + 0));
      }),
      { numRuns: 30 },
    );
  });

  it('puts an apostrophe before text that a spreadsheet would run', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1', '＝1'];
    const [, ...rows] = parse(
      await tableToCsv(
        table(
          formulas.map((formula) => [formula]),
          '=key',
        ),
      ),
    ) as string[][];
    expect(rows.flat()).toEqual(formulas.map((formula) => `'${formula}`));
  });

  it('does so where a spreadsheet splits at semicolons, tabs or line breaks', async () => {
    const cells = ['\t=1', 'a;=1+1', 'a\t@b', 'a\n-1', 'a;b; -c', 'a=b;c', '(;-1'];
    const [, ...rows] = parse(
      await tableToCsv(
        table(
          cells.map((cell) => [cell]),
          'k;+1',
        ),
      ),
    ) as string[][];
    expect(rows.flat()).toEqual(["'\t'=1", "a;'=1+1", "a\t'@b", "a\n'-1", 'a;b; -c', 'a=b;c', "(;'-1"]);
  });

  it('writes a table without rows as its header', async () => {
    expect(await tableToCsv(table([], 'a', 'b'))).toBe('a,b\n');
  });

  it('leaves empty what was not measured, and spells infinity', async () => {
    expect(await tableToCsv(table([[null, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]], 'a', 'b', 'c'))).toBe(
      'a,b,c\n,inf,-inf\n',
    );
  });

  it('names what it cannot write', async () => {
    await expect(tableToCsv(table([[1]], 'a', 'b'))).rejects.toThrow('table table: row 0 has 1 cells for 2 columns');
    await expect(tableToCsv(table([[1, 2]], 'a', 'a'))).rejects.toThrow('two columns have the key "a"');
    await expect(tableToCsv(table([[{ value: 1, low: 0, high: 2 }, 1]], 'a', 'a low'))).rejects.toThrow(
      'two columns have the key "a low"',
    );
    await expect(tableToCsv(table([[1, Number.NaN]], 'a', 'b'))).rejects.toThrow('row 0, column "b" is NaN');
    await expect(tableToCsv(table([[{ value: 1, low: Number.NaN, high: 2 }]], 'a'))).rejects.toThrow('is NaN');
  });
});
