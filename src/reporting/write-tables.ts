import { join } from 'node:path';
import { writeAtomically } from '../common/atomic-write.ts';
import { tableToCsv } from './csv.ts';
import { fileStem } from './file-stem.ts';
import { tableToLatex } from './latex.ts';
import { tableToMarkdown } from './markdown.ts';
import type { Table } from './result.ts';

/**
 * Writes every table as `<name>.csv`, `<name>.md` and `<name>.tex` into a folder that exists, each file whole or not
 * at all. Nothing is written unless every table can be.
 * @returns the paths written, relative to the folder
 */
export async function writeTables(tables: readonly Table[], folder: string): Promise<string[]> {
  const files: [path: string, content: string][] = [];
  for (const table of tables) {
    const stem = fileStem(table.name);
    files.push([`${stem}.csv`, await tableToCsv(table)]);
    files.push([`${stem}.md`, tableToMarkdown(table)]);
    files.push([`${stem}.tex`, tableToLatex(table)]);
  }
  for (const [path, content] of files) await writeAtomically(join(folder, path), content);
  return files.map(([path]) => path);
}
