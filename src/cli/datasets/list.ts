import { descriptions } from '../../../datasets/descriptions.ts';
import { datasets } from '../../../datasets/index.ts';

/** What `inkledger datasets list` prints. It loads no dataset. */
export function listDatasets(json: boolean): string {
  const rows = datasets.map(({ name, labelSource, summary }) => {
    const { documents, authors, licence } = descriptions[name];
    return { name, documents, authors, labelSource, licence: licence.name, summary };
  });
  if (json) return `${JSON.stringify(rows, undefined, 2)}\n`;
  return alignedTable(
    ['name', 'documents', 'authors', 'labels from', 'licence'],
    rows.map((row) => [row.name, grouped(row.documents), grouped(row.authors), row.labelSource, row.licence]),
    new Set([1, 2]),
  );
}

/** A count with a comma between thousands. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Rows under a header, cells padded to the width of their column, those of `right` to the right. */
function alignedTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): string {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  return [header, ...rows]
    .map((row) => row.map((cell, i) => (right.has(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
