import { z } from 'zod';
import { badRows } from './bad-rows.ts';
import { columnsSchema, documentsFromRows } from './columns.ts';
import { commonSettings } from './common-settings.ts';
import { jsonRows } from './json-rows.ts';
import { type OpenedDataset, openedDataset } from './opened-dataset.ts';

/** JSON lines: one object a line, with named keys. */
export const jsonLinesSchema = z.strictObject({
  reader: z.literal('json-lines'),
  ...commonSettings,
  columns: columnsSchema.describe('which key of the objects holds what'),
});

/** Reads a JSON-lines file. @throws InputError as jsonRows and documentsFromRows do */
export async function openJsonLines(spec: z.infer<typeof jsonLinesSchema>, path: string): Promise<OpenedDataset> {
  const bad = badRows(spec.skipBadRows);
  const rows = jsonRows(path, spec.skipBadRows, bad);
  const documents = await documentsFromRows(rows, spec.columns, spec.format, path, bad);
  return openedDataset(path, 'JSON lines', spec.name, documents, bad);
}
