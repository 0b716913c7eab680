import { formatMeasure } from '../../../src/evaluation/measure-name.ts';
import { count, decimal, percent } from '../../../src/reporting/columns.ts';
import type { Cell, Table } from '../../../src/reporting/result.ts';
import { estimateOf } from '../../estimate.ts';
import type { AuthorLinkingConfig } from '../config.ts';
import { paperFigures } from '../paper-figures.ts';
import { type Report, shownRows } from '../rows.ts';
import { tableOf } from './named-rows.ts';

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
