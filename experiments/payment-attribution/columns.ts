import type { MeasureName } from '../../src/attribution/scores/measures.ts';
import { percent, text } from '../../src/reporting/columns.ts';
import type { Cell, Column, Table } from '../../src/reporting/result.ts';
import type { PaymentAttributionConfig } from './config.ts';
import { measureOf, type ReportRow } from './report.ts';

/** A column and what stands in it. */
export interface FilledColumn<Row> {
  readonly column: Column;
  readonly cell: (row: Row) => Cell;
}

/** A column of a measure. */
export function measured(name: MeasureName, header: string, make = percent): FilledColumn<ReportRow> {
  return { column: make(name, header), cell: (row) => measureOf(row, name) };
}

/** A table of rows, led by the sweep's setting, where there is one, and the variant's name. */
export function tableOf<Row extends Pick<ReportRow, 'variant' | 'setting'>>(
  config: PaymentAttributionConfig,
  rows: readonly Row[],
  table: Pick<Table, 'name' | 'caption' | 'notes'>,
  columns: readonly FilledColumn<Row>[],
): Table {
  const setting: FilledColumn<Row>[] =
    config.sweep === undefined
      ? []
      : [{ column: text('setting', config.sweep.label), cell: ({ setting }) => String(setting) }];
  const all = [...setting, { column: text('variant', 'Variant'), cell: ({ variant }: Row) => variant }, ...columns];
  return {
    ...table,
    columns: all.map(({ column }) => column),
    rows: rows.map((row) => all.map(({ cell }) => cell(row))),
    rules: rows.flatMap((row, i) => (i > 0 && row.setting !== rows[i - 1].setting ? [i] : [])),
  };
}
