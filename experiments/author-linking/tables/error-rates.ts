import { formatMeasure } from '../../../src/evaluation/measure-name.ts';
import { falseLinksPerTrueLink } from '../../../src/evaluation/prevalence.ts';
import { decimal, percent } from '../../../src/reporting/columns.ts';
import type { Column, Table } from '../../../src/reporting/result.ts';
import { estimateOf } from '../../estimate.ts';
import type { AuthorLinkingConfig } from '../config.ts';
import { type Report, shownRows } from '../rows.ts';
import { tableOf } from './named-rows.ts';

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
