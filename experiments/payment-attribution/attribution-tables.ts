import type { SumName } from '../../src/attribution/scores/owner-sums.ts';
import { count } from '../../src/reporting/columns.ts';
import type { Table } from '../../src/reporting/result.ts';
import { type FilledColumn, measured, tableOf } from './columns.ts';
import type { PaymentAttributionConfig } from './config.ts';
import { countOf, type ReportRow, sumOf } from './report.ts';

const counted = (name: SumName, header: string): FilledColumn<ReportRow> => ({
  column: count(name, header),
  cell: (row) => sumOf(row, name),
});

/** How many payments are named rightly, with the coincidence rate beside it. */
export function headlineTable(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Table {
  return tableOf(
    config,
    rows,
    {
      name: config.evaluate.about === 'payments' ? 'table' : 'table-payments',
      caption: config.evaluate.about === 'payments' ? config.title : 'Payments named',
      notes: [
        'Precision: of the payments named, those that paid. Recall: of the purchases that a transaction paid, those whose payment was named; one that was not read from the site, or read with a wrong time, is missed. Candidate recall: those with the paying transaction among the candidates. By owner: the mean over owners.',
        `Coincidence: of purchases moved in time (${config.evaluate.shifts.length} shifts), which nothing paid for, those that some payment fits; named: those that a payment was named for.`,
        `${config.seeds.test.length} simulated market${config.seeds.test.length > 1 ? 's' : ''}; 95% intervals by owner bootstrap (${config.evaluate.resamples} resamples). They say how results vary with the owners, not with what the simulation assumes.`,
        ...(config.evaluate.compareWithPaper ? paperNotes : []),
        ...learningNote(config, rows),
        ...greedyNote(rows),
      ],
    },
    [
      counted('paid', 'Paid'),
      measured('candidateRecall', 'Candidate recall'),
      measured('precision', 'Precision'),
      measured('recall', 'Recall'),
      measured('f1', 'F1'),
      measured('ownerPrecision', 'Precision by owner'),
      measured('ownerRecall', 'Recall by owner'),
      measured('coincidence', 'Coincidence'),
      measured('coincidenceDecided', 'Coincidence, named'),
    ],
  );
}

/** What of Portnoff et al. 2017, section 5, is reproduced, and what is not. */
const paperNotes = [
  'Reproduced of Portnoff et al. (2017): the whole rule by which ads are linked to payments, with its constants (processor addresses by tags and sweeps, first sight within two minutes, three or four decimals, rates of ten minutes, 2% or 5% of the price). “paper, its price rules” also reads prices by the published rules; “paper” by those rules with their faults put right.',
  'Not compared: the paper links the ads of 11 December 2016 to 9 January 2017. It had no truth for their payments, and its data are not public, so that no figure of it stands beside these. Markets here are simulated: their traffic, prices and payers are assumptions, and no share in this table is an estimate for a real site.',
];

function learningNote({ seeds }: PaymentAttributionConfig, rows: readonly ReportRow[]): string[] {
  if (rows.every(({ outcomes }) => outcomes[0].model === null)) return [];
  return [
    `The likelihood matcher learned from ${seeds.training.length} other market${seeds.training.length > 1 ? 's' : ''}, as the config's market has them; of the tested ones it knows the traffic, not what paid.`,
  ];
}

function greedyNote(rows: readonly ReportRow[]): string[] {
  const greedy = rows.flatMap((row) => {
    const purchases = row.outcomes.reduce((sum, { greedyInstead }) => sum + greedyInstead, 0);
    return purchases === 0 ? [] : [`${row.variant}${row.setting === null ? '' : ` at ${row.setting}`}: ${purchases}`];
  });
  return greedy.length === 0
    ? []
    : [`Purchases in groups too large for the optimal assignment, assigned greedily: ${greedy.join('; ')}.`];
}

/** What became of purchases with no, one and several matching transactions. */
export function statesTable(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Table {
  return tableOf(
    config,
    rows,
    {
      name: 'table-states',
      caption: 'Purchases by the number of matching transactions',
      notes: [
        'Exact: one matching transaction; multiple: several. Right, wrong: the payment named paid or did not; open: none was named. No match, right: no transaction paid, or what was read from the site is no purchase.',
      ],
    },
    [
      counted('purchases', 'Purchases read'),
      counted('exactRight', 'Exact, right'),
      counted('exactWrong', 'Exact, wrong'),
      counted('exactOpen', 'Exact, open'),
      counted('multipleRight', 'Multiple, right'),
      counted('multipleWrong', 'Multiple, wrong'),
      counted('multipleOpen', 'Multiple, open'),
      counted('noneRight', 'No match, right'),
      counted('noneWrong', 'No match, wrong'),
    ],
  );
}

/** What was read, known and lacking on the way. */
export function readingsTable(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Table {
  const read = (name: Parameters<typeof countOf>[1], header: string): FilledColumn<ReportRow> => ({
    column: count(name, header),
    cell: (row) => countOf(row, name),
  });
  return tableOf(
    config,
    rows,
    {
      name: 'table-readings',
      caption: 'What was read from the site and the chain',
      notes: [
        'Real: read at the time of a true purchase; priced: and with its price. Outside: read outside the days that are looked at, and left out. Outputs: those that can be payments by address, value and time.',
        'Without rate: purchases with a minute in their window for which the log has no quote; outputs first seen then match nothing.',
      ],
    },
    [
      read('truePurchases', 'True purchases'),
      read('purchases', 'Read'),
      read('real', 'Real'),
      read('priced', 'Priced'),
      read('outside', 'Outside'),
      read('processorAddresses', 'Addresses'),
      read('sweeps', 'Sweeps'),
      read('outputs', 'Outputs'),
      read('candidates', 'Candidates'),
      read('purchasesWithoutRate', 'Without rate'),
    ],
  );
}
