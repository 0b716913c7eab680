import { InputError } from '../../common/error.ts';

/**
 * The page of datasets with a row for a new one, after the last.
 *
 * @param file the page, for the error
 * @throws InputError where the page has no table of datasets
 */
export function addDatasetRow(page: string, name: string, file: string): string {
  const table = /^\| name \| documents \|.*\n(?:\|.*\n)+/m.exec(page);
  if (table === null) throw new InputError('has no table of datasets to add to; nothing was written', { file });
  const end = table.index + table[0].length;
  const row = `| \`${name}\` | 4 made-up advertisements | 2 | made up | [card](../datasets/${name}/README.md) |\n`;
  return page.slice(0, end) + row + page.slice(end);
}
