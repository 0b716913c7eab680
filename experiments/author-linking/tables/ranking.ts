import { count, decimal } from '../../../src/reporting/columns.ts';
import type { Table } from '../../../src/reporting/result.ts';
import { estimateOf } from '../../estimate.ts';
import { type Report, shownRows } from '../rows.ts';
import { tableOf } from './named-rows.ts';

/** The ranking view, where the config asks for it. */
export function rankingTable(report: Report): Table | null {
  const rows = shownRows(report).filter(({ outcome }) => outcome.ranking !== null);
  if (rows.length === 0) return null;
  return tableOf(
    rows,
    {
      name: 'table-ranking',
      caption: 'Each document ranks all others of its fold',
      notes: [
        'Means over the documents that have another by their author, over all orders; 95% intervals by author bootstrap over who asks. R-precision: the share of its author’s R other documents among the first R.',
      ],
      columns: [
        decimal('rPrecision', 'R-precision'),
        decimal('map', 'Mean average precision'),
        decimal('recall10', 'Recall at 10'),
        count('queries', 'Queries'),
      ],
    },
    ({ outcome: { ranking } }) => [
      ...['R-precision', 'MAP', 'Recall@10'].map((measure) => estimateOf(ranking!.measures.get(measure))),
      ranking!.queries,
    ],
  );
}
