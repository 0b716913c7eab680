import { join } from 'node:path';
import { writeAtomically } from '../common/atomic-write.ts';
import { tableToCsv } from './csv.ts';
import { distinctStems, fileStem } from './file-stem.ts';
import { tableToLatex } from './latex.ts';
import { tableToMarkdown } from './markdown.ts';
import type { Table } from './result.ts';

/**
 * Writes every table as `<name>.csv`, `<name>.md` and `<name>.tex` into a folder that exists, each file whole or not
 * at all. Nothing is written unless every table can be.
 *
 * @param config the name of the config that they are the results of: a table without a label is called by it and its own
 * name, so that the tables of several configs can stand in one paper
 * @returns the paths written, relative to the folder
 */
export async function writeTables(tables: readonly Table[], folder: string, config?: string): Promise<string[]> {
  const files: [path: string, content: string][] = [];
  for (const table of tables) {
    const stem = fileStem(table.name);
    files.push([`${stem}.csv`, await tableToCsv(table)]);
    files.push([`${stem}.md`, tableToMarkdown(table)]);
    files.push([`${stem}.tex`, tableToLatex({ ...table, label: table.label ?? labelOf(table.name, config) })]);
  }
  for (const [path, content] of files) await writeAtomically(join(folder, path), content);
  return files.map(([path]) => path);
}

function labelOf(name: string, config: string | undefined): string {
  return config === undefined ? name : [...distinctStems([config]), name].join('-');
}
