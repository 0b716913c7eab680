import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import { falseLinksPerTrueLink } from '../../src/evaluation/prevalence.ts';
import { count, decimal, percent, text } from '../../src/reporting/columns.ts';
import type { Cell, Column, Table } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { AuditCheck } from './audit.ts';
import type { Comparison } from './comparisons.ts';
import type { AuthorLinkingConfig } from './config.ts';
import { paperFigures } from './paper-figures.ts';
import { rowName } from './row-name.ts';
import { blockName, type Report, type ReportRow } from './rows.ts';

/** What every row of a table starts with: corpus, condition where there are some, variant. */
function rowColumns(conditions: boolean): Column[] {
  return [
    text('corpus', 'Corpus'),
    ...(conditions ? [text('condition', 'Condition')] : []),
    text('variant', 'Variant'),
  ];
}

type Named = Pick<ReportRow, 'dataset' | 'of' | 'part' | 'row'>;

function rowStart(row: Named, conditions: boolean): Cell[] {
  return [row.dataset, ...(conditions ? [row.of] : []), rowName(row)];
}

const haveConditions = (rows: readonly Named[]) => rows.some(({ of }) => of !== '');

/** The rows that tables and charts are about: all but the audit's. */
export function shownRows({ rows }: Report): ReportRow[] {
  return rows.filter(({ part }) => part !== 'audit');
}

/** Row indices where another block begins, told by its name: a corpus, most often. */
export function rulesBetween(blocks: readonly string[]): number[] {
  return blocks.flatMap((block, i) => (i > 0 && block !== blocks[i - 1] ? [i] : []));
}

function tableOf(
  rows: readonly ReportRow[],
  table: Omit<Table, 'rows' | 'rules' | 'columns'> & { columns: readonly Column[] },
  cells: (row: ReportRow) => readonly Cell[],
): Table {
  const conditions = haveConditions(rows);
  return {
    ...table,
    columns: [...rowColumns(conditions), ...table.columns],
    rows: rows.map((row) => [...rowStart(row, conditions), ...cells(row)]),
    rules: rulesBetween(rows.map(blockName)),
  };
}

/** The headline table: how many same-author pairs are found at the false positive rate asked for. */
export function headlineTable(config: AuthorLinkingConfig, report: Report, verdicts: readonly string[]): Table {
  const rate = config.evaluate.falsePositiveRate;
  const at = `${100 * rate}% FPR`;
  const tprAt = formatMeasure({ kind: 'TPR@FPR', parameter: rate });
  const table = tableOf(
    shownRows(report),
    {
      name: 'table',
      caption: config.title,
      notes: [
        `TPR at ${at}: from the test scores themselves, as in a ROC curve. Chosen threshold: picked for ${at} on out-of-fold scores of the training authors, then applied to the test authors; the FPR beside it is what it came to there.`,
        `Means over ${config.split.folds * (config.split.folds - 1)} train/test orders of ${config.split.folds} author-disjoint folds${config.split.draws > 1 ? `, ${config.split.draws} draws` : ''}; 95% intervals by two-way author bootstrap (${config.evaluate.resamples} resamples).`,
        ...verdicts,
      ],
      columns: [
        count('same', 'Same'),
        count('different', 'Different'),
        percent('tprAtFpr', `TPR at ${at}`),
        percent('tpr', 'TPR, chosen threshold'),
        { key: 'fpr', header: 'FPR, chosen threshold', format: 'percent', digits: 2 },
        decimal('auc', 'AUC'),
        decimal('ap', 'AP'),
      ],
    },
    (row) => [
      row.outcome.folds.reduce((sum, fold) => sum + fold.same, 0),
      row.outcome.folds.reduce((sum, fold) => sum + fold.different, 0),
      ...[tprAt, 'TPR', 'FPR', 'AUC', 'AP'].map((measure) => estimateOf(row.measures.get(measure))),
    ],
  );
  if (!config.compareWithPaper) return table;
  const paper: Cell[] = [
    paperFigures.corpus,
    paperFigures.variant,
    null,
    null,
    paperFigures.truePositiveRateAtOnePercent,
    null,
    null,
    null,
    null,
  ];
  return { ...table, rows: [paper, ...table.rows], rules: [1, ...(table.rules ?? []).map((rule) => rule + 1)] };
}

/** The model's own decision, at a probability of one half: what the paper reports. */
export function decisionTable(report: Report): Table | null {
  const rows = shownRows(report).filter(({ decision }) => decision !== null);
  if (rows.length === 0) return null;
  return tableOf(
    rows,
    {
      name: 'table-decision',
      caption: "The model's own decision (probability above one half)",
      notes: [
        'Accuracy depends on the share of same-author pairs, which the headline table tells: the paper has one to two different-author ones, these corpora often fewer.',
      ],
      columns: [percent('accuracy', 'Accuracy'), percent('tpr', 'TPR'), percent('fpr', 'FPR')],
    },
    (row) => ['Accuracy', 'TPR', 'FPR'].map((measure) => estimateOf(row.decision!.get(measure))),
  );
}

/** What the chosen threshold means where nearly all pairs are by different authors. */
export function prevalenceTable(config: AuthorLinkingConfig, report: Report): Table {
  const { prevalence } = config.evaluate;
  const atMost = Math.min(...prevalence);
  return tableOf(
    shownRows(report),
    {
      name: 'table-prevalence',
      caption: 'Precision of the chosen threshold at the prevalence of a real site',
      notes: [
        'Prevalence: the share of same-author pairs among all pairs compared. Precision by Bayes from the mean TPR and realised FPR at the chosen threshold.',
      ],
      columns: [
        ...prevalence.map(
          (share): Column => ({
            key: `precision${share}`,
            header: `Precision at ${oneIn(share)}`,
            format: 'percent',
            digits: 2,
          }),
        ),
        { key: 'falseLinks', header: `False links a true one at ${oneIn(atMost)}`, format: 'count' },
      ],
    },
    (row) => [
      ...prevalence.map((parameter) =>
        estimateOf(row.measures.get(formatMeasure({ kind: 'P@prevalence', parameter }))),
      ),
      roundedOrNull(falseLinksPerTrueLink(row.measures.get('TPR')!.value, row.measures.get('FPR')!.value, atMost)),
    ],
  );
}

function roundedOrNull(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

function oneIn(share: number): string {
  return `1 in ${Math.round(1 / share).toLocaleString('en-US')}`;
}

/** How far the calibrated probabilities can be believed. */
export function calibrationTable(config: AuthorLinkingConfig, report: Report): Table {
  return tableOf(
    shownRows(report),
    {
      name: 'table-calibration',
      caption: 'Errors and costs of the calibrated scores',
      notes: [
        'EER: equal error rate. Cllr: cost of the log likelihood ratios in bits (0 perfect, 1 what saying nothing costs); Cllr-min: after the best monotone recalibration. ECE: expected calibration error, ten bins. Brier, ECE and Cllr-min pool all orders.',
        `Calibration: ${config.calibration} on out-of-fold scores of the training authors.`,
      ],
      columns: [
        percent('eer', 'EER'),
        decimal('cllr', 'Cllr'),
        decimal('cllrMin', 'Cllr-min'),
        decimal('brier', 'Brier'),
        decimal('ece', 'ECE'),
      ],
    },
    ({ measures, outcome: { calibration } }) => [
      estimateOf(measures.get('EER')),
      estimateOf(measures.get('Cllr')),
      calibration.cllrMin,
      calibration.brier,
      calibration.ece,
    ],
  );
}

/** What is linked, ruled out and left undecided by two thresholds, where the config asks for it. */
export function abstentionTable(config: AuthorLinkingConfig, report: Report): Table | null {
  const rows = shownRows(report).filter(({ abstention }) => abstention !== null);
  if (rows.length === 0) return null;
  const { falsePositiveRate, falseNegativeRate } = config.evaluate;
  return tableOf(
    rows,
    {
      name: 'table-abstention',
      caption: 'Two thresholds, and nothing said between them',
      notes: [
        `Above the upper threshold a pair is linked, up to the lower one it is ruled out. Both were picked on out-of-fold scores of the training authors: the upper for ${100 * falsePositiveRate}% of different-author pairs linked, the lower for ${100 * falseNegativeRate!}% of same-author pairs ruled out. c@1: the share decided rightly, the undecided counted as right at that rate, same- and different-author pairs counting alike.`,
      ],
      columns: [
        percent('linkedSame', 'Same: linked'),
        percent('undecidedSame', 'Same: undecided'),
        percent('missed', 'Same: ruled out'),
        { key: 'linkedDifferent', header: 'Different: linked', format: 'percent', digits: 2 },
        percent('undecidedDifferent', 'Different: undecided'),
        percent('ruledOut', 'Different: ruled out'),
        decimal('cAt1', 'c@1'),
      ],
    },
    ({ measures, abstention }) => [
      estimateOf(measures.get('TPR')),
      estimateOf(abstention!.get('undecidedSame')),
      estimateOf(abstention!.get('missed')),
      estimateOf(measures.get('FPR')),
      ...['undecidedDifferent', 'ruledOut', 'c@1'].map((measure) => estimateOf(abstention!.get(measure))),
    ],
  );
}

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

/** How well short and long texts are told apart, where the config asks for it. */
export function lengthTable(config: AuthorLinkingConfig, report: Report): Table | null {
  const rows = shownRows(report).filter(({ outcome }) => outcome.lengths.length > 0);
  if (rows.length === 0) return null;
  const conditions = haveConditions(rows);
  const at = `${100 * config.evaluate.falsePositiveRate}% FPR`;
  const tprAt = formatMeasure({ kind: 'TPR@FPR', parameter: config.evaluate.falsePositiveRate });
  return {
    name: 'table-lengths',
    caption: 'By the length of the shorter text of a pair',
    notes: [
      `TPR at ${at} of the pairs of that length alone. The chosen threshold is one for all lengths. A dash: an order has no such pair of one kind.`,
    ],
    columns: [
      ...rowColumns(conditions),
      text('words', 'Words'),
      count('same', 'Same'),
      count('different', 'Different'),
      percent('tprAtFpr', `TPR at ${at}`),
      percent('tpr', 'TPR, chosen threshold'),
      { key: 'fpr', header: 'FPR, chosen threshold', format: 'percent', digits: 2 },
      decimal('auc', 'AUC'),
    ],
    rows: rows.flatMap((row) =>
      row.outcome.lengths.map(({ from, below, same, different, measures }) => [
        ...rowStart(row, conditions),
        below === null ? `${from} and more` : from === 0 ? `under ${below}` : `${from} to ${below - 1}`,
        same,
        different,
        ...[tprAt, 'TPR', 'FPR', 'AUC'].map((measure) => estimateOf(measures.get(measure))),
      ]),
    ),
    rules: rulesBetween(rows.flatMap((row) => row.outcome.lengths.map(() => `${blockName(row)} ${rowName(row)}`))),
  };
}

/** Paired differences with corrected p-values. */
export function comparisonTable(comparisons: readonly Comparison[], unpaired: readonly ReportRow[]): Table | null {
  if (comparisons.length === 0) return null;
  const conditions = haveConditions(comparisons);
  const left = unpaired.map((row) => `${blockName(row)}, ${rowName(row)}`);
  return {
    name: 'table-differences',
    caption: `Differences in ${comparisons[0].measure}`,
    notes: [
      `Paired author bootstrap on the same resamples; p-values corrected by Holm within each corpus${conditions ? ', condition' : ''} and kind of comparison.`,
      ...(left.length > 0 ? [`Not paired, since other authors were selected: ${left.join('; ')}.`] : []),
    ],
    columns: [
      ...rowColumns(conditions),
      text('reference', 'Against'),
      { key: 'difference', header: 'Difference', format: 'points' },
      decimal('p', 'p', 4),
      decimal('pHolm', 'p, corrected', 4),
    ],
    rows: comparisons.map((c) => [...rowStart(c, conditions), c.reference, c.difference, c.p, c.pHolm]),
    rules: rulesBetween(comparisons.map(blockName)),
  };
}

/** The leakage audit, a verdict a line. */
export function auditTable(checks: readonly AuditCheck[]): Table | null {
  if (checks.length === 0) return null;
  const several = checks.some(({ of }) => of !== '');
  return {
    name: 'table-audit',
    caption: 'Leakage audit',
    notes: [
      'A baseline leaks where its AUC is .55 or more and its interval lies above one half; shuffled authors where their 99% interval leaves one half out; folds where they share an author, or more than 1% of documents have a near duplicate in another. Shared threads are reported only: their authors differ.',
    ],
    columns: [
      text('corpus', 'Corpus'),
      ...(several ? [text('of', 'Variant')] : []),
      text('check', 'Check'),
      text('unit', 'Measured'),
      decimal('finding', 'Finding'),
      text('verdict', 'Verdict'),
    ],
    rows: checks.map(({ dataset, of, check, unit, finding, verdict }) => [
      dataset,
      ...(several ? [of] : []),
      check,
      unit,
      finding,
      verdict,
    ]),
    rules: rulesBetween(checks.map(({ dataset, of }) => `${dataset} ${of}`)),
  };
}
