import { count, decimal, points } from '../../src/reporting/columns.ts';
import type { Table } from '../../src/reporting/result.ts';
import { measured, tableOf } from './columns.ts';
import type { PaymentAttributionConfig } from './config.ts';
import { type ReportRow, sumOf } from './report.ts';

/** Ties of owners and wallets, and persistent identities. */
export function identitiesTable(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Table {
  return tableOf(
    config,
    rows,
    {
      name: config.evaluate.about === 'wallets' ? 'table' : 'table-identities',
      caption: config.evaluate.about === 'wallets' ? config.title : 'Wallets that pay for the ads of an owner',
      notes: [
        'A tie: an owner with a payment named from a wallet, right where the owner paid for any purchase from it. Wallets are clusters by common input and the change heuristic of the config; payments by CoinJoin have none.',
        `Persistent: several payments from one wallet, more than coincidence gives at a chance of ${config.evaluate.level} for any tie of a market (Holm). Chance of as much support: binomial, of the owner's purchases and the rate at which decoys are matched to the wallet. Own: right, and no other owner pays from it.`,
        'Identified: of the owners who paid twice or more from one wallet, those with a right persistent identity. Singled out: of all owners who paid by transactions, those with one that is theirs alone.',
      ],
    },
    [
      { column: count('ties', 'Ties'), cell: (row) => sumOf(row, 'ties') },
      measured('tiePrecision', 'Precision'),
      measured('tieRecall', 'Recall'),
      measured('tieF1', 'F1'),
      { column: count('persistent', 'Persistent'), cell: (row) => sumOf(row, 'persistent') },
      measured('persistentPrecision', 'Precision, persistent'),
      measured('persistentOwn', 'Own, persistent'),
      measured('identified', 'Identified'),
      { column: count('payers', 'Payers'), cell: (row) => sumOf(row, 'payers') },
      measured('singledOut', 'Singled out'),
    ],
  );
}

/** The false discovery rate and its estimates without labels. */
export function decoysTable(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Table {
  return tableOf(
    config,
    rows,
    {
      name: 'table-decoys',
      caption: 'False discoveries, and what is estimated of them without labels',
      notes: [
        'Decoys: the rate at which purchases moved in time are matched, taken for all purchases (Elias and Gygi 2007): too high where many are truly paid. Null share: the same for the share of purchases that must lack a payment, told by what is left undecided (Storey 2002). Posteriors: the mean of one less the probability of each payment named.',
        'Error: the estimate less the truth, in points.',
      ],
    },
    [
      measured('falseDiscoveryRate', 'False, truly'),
      measured('decoyRate', 'Decoys'),
      measured('decoyError', 'Error, decoys', points),
      measured('nullShareRate', 'Null share'),
      measured('nullShareError', 'Error, null share', points),
      {
        ...measured('posteriorRate', 'Posteriors'),
        cell: (row) => (hasPosteriors(row) ? measured('posteriorRate', '').cell(row) : null),
      },
      {
        ...measured('posteriorError', 'Error, posteriors', points),
        cell: (row) => (hasPosteriors(row) ? measured('posteriorError', '').cell(row) : null),
      },
    ],
  );
}

const hasPosteriors = ({ outcomes }: ReportRow): boolean => outcomes.some(({ posteriors }) => posteriors.length > 0);

/** What the likelihood matcher learned. */
export function modelTable(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Table | null {
  const learned = rows.flatMap((row) => {
    const [{ model }] = row.outcomes;
    return model === null ? [] : [{ ...row, model }];
  });
  if (learned.length === 0) return null;
  const { from } = config.attribution.window;
  return tableOf(
    config,
    learned,
    {
      name: 'table-model',
      caption: 'What the likelihood matcher learned',
      notes: [
        'Rate spread: standard deviation of the rate’s error. Wrong price: share of payments that lie anywhere within the tolerance. No payment: purchases without their payment among the candidates. Likeliest lag: minutes after the ad’s. Slope and intercept: of the calibration (Platt) on log odds.',
      ],
    },
    [
      { column: decimal('rateSpread', 'Rate spread', 4), cell: ({ model }) => model.price.rateSpread },
      { column: decimal('wrongPrice', 'Wrong price'), cell: ({ model }) => model.price.wrongPriceShare },
      { column: decimal('noPayment', 'No payment'), cell: ({ model }) => model.noPayment },
      {
        column: decimal('lag', 'Likeliest lag', 0),
        cell: ({ model, trials }) =>
          model.lag.indexOf(Math.max(...model.lag)) + (trials[0]?.attribution.window.from ?? from),
      },
      { column: decimal('lagShare', 'Its share'), cell: ({ model }) => Math.max(...model.lag) },
      { column: decimal('slope', 'Slope', 2), cell: ({ model }) => model.calibration?.slope ?? null },
      { column: decimal('intercept', 'Intercept', 2), cell: ({ model }) => model.calibration?.intercept ?? null },
    ],
  );
}
