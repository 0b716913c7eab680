import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream } from '../../src/evaluation/bootstrap.ts';
import { count, decimal, percent } from '../../src/reporting/columns.ts';
import type { Estimate, Table } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import { tableOf } from './columns.ts';
import type { PaymentAttributionConfig } from './config.ts';
import type { ReportRow } from './report.ts';

/** Ties of some support, of a row. */
export interface SupportBin extends Pick<ReportRow, 'variant' | 'setting'> {
  /** Payments named from the wallet: from `least` up to `most`. */
  readonly least: number;
  readonly most: number;
  readonly ties: number;
  /** Of those, the right ones; null where there is none. */
  readonly precision: Estimate | null;
  /** Of those, the persistent ones. */
  readonly persistent: number;
  /** Geometric mean of the chances of as much support by coincidence; null where there is none. */
  readonly chance: number | null;
}

const bins = [
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 8],
  [9, 16],
  [17, Number.POSITIVE_INFINITY],
] as const;

/** How right ties are by how many of an owner's ads they rest on, with owner-bootstrap intervals. */
export function supportBins(config: PaymentAttributionConfig, rows: readonly ReportRow[]): SupportBin[] {
  return rows.flatMap((row) =>
    bins.map(([least, most]) => {
      const own = tiesOfRow(row).filter(({ support }) => support >= least && support <= most);
      return {
        variant: row.variant,
        setting: row.setting,
        least,
        most,
        ties: own.length,
        precision: precisionOf(own, row.sums.purchases.length, config),
        persistent: own.filter(({ persistent }) => persistent).length,
        chance:
          own.length === 0 ? null : Math.exp(own.reduce((sum, { chance }) => sum + Math.log(chance), 0) / own.length),
      };
    }),
  );
}

/** The ties of all markets, owners numbered through them. */
function tiesOfRow({ outcomes }: ReportRow) {
  let before = 0;
  return outcomes.flatMap(({ ties, sums }) => {
    const first = before;
    before += sums.purchases.length;
    return ties.map((tie) => ({ ...tie, owner: first + tie.owner }));
  });
}

function precisionOf(
  ties: readonly { readonly owner: number; readonly right: boolean }[],
  owners: number,
  { seed, evaluate: { resamples } }: PaymentAttributionConfig,
): Estimate | null {
  const precision = (drawn: ArrayLike<number>) => {
    let [right, all] = [0, 0];
    for (const tie of ties) {
      all += drawn[tie.owner];
      if (tie.right) right += drawn[tie.owner];
    }
    return all === 0 ? Number.NaN : right / all;
  };
  const resampled = new Float64Array(resamples);
  let slot = 0;
  for (const drawn of authorMultiplicities(owners, resamples, randomStream(seed, bootstrapStream))) {
    resampled[slot++] = precision(drawn);
  }
  return estimateOf({ value: precision(new Float64Array(owners).fill(1)), resampled });
}

/** A bin as a table shows it. */
export function binName({ least, most }: Pick<SupportBin, 'least' | 'most'>): string {
  return most === least ? String(least) : Number.isFinite(most) ? `${least} to ${most}` : `${least} and more`;
}

export function supportTable(config: PaymentAttributionConfig, found: readonly SupportBin[]): Table {
  return tableOf(
    config,
    found,
    {
      name: 'table-support',
      caption: 'Ties of owner and wallet by the number of ads they rest on',
      notes: [
        'Support: payments named from one wallet for ads of one owner. Chance: the geometric mean of the chances of as much support by coincidence.',
      ],
    },
    [
      { column: { key: 'support', header: 'Support', format: 'text' }, cell: binName },
      { column: count('ties', 'Ties'), cell: ({ ties }) => ties },
      { column: percent('precision', 'Precision'), cell: ({ precision }) => precision },
      { column: count('persistent', 'Persistent'), cell: ({ persistent }) => persistent },
      { column: { ...decimal('chance', 'Chance'), format: 'scientific' }, cell: ({ chance }) => chance },
    ],
  );
}
