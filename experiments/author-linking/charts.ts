import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import { precisionAtPrevalence } from '../../src/evaluation/prevalence.ts';
import type { CurveSeries } from '../../src/reporting/charts/curve.ts';
import { detectionErrorChart } from '../../src/reporting/charts/detection-error-chart.ts';
import { precisionRecallChart } from '../../src/reporting/charts/precision-recall-chart.ts';
import { prevalenceChart } from '../../src/reporting/charts/prevalence-chart.ts';
import { reliabilityChart } from '../../src/reporting/charts/reliability-chart.ts';
import { rocChart } from '../../src/reporting/charts/roc-chart.ts';
import { sweepChart } from '../../src/reporting/charts/sweep-chart.ts';
import { seriesStyles } from '../../src/reporting/charts/theme.ts';
import { tippettChart } from '../../src/reporting/charts/tippett-chart.ts';
import type { Chart } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { Comparison } from './comparisons.ts';
import type { AuthorLinkingConfig } from './config.ts';
import { forestCharts } from './forest-charts.ts';
import { paperFigures } from './paper-figures.ts';
import { rowName } from './row-name.ts';
import { type Report, type ReportRow, shownRows } from './rows.ts';

/** Every chart of a config that its rows can fill. */
export function chartsOf(config: AuthorLinkingConfig, report: Report, comparisons: readonly Comparison[]): Chart[] {
  const rows = shownRows(report);
  // Of several conditions, curves show the first; more than there are styles can't be told apart.
  const whole = rows
    .filter(({ part, of }) => (part === 'reference' || part === 'variant') && of === rows[0].of)
    .slice(0, seriesStyles.length);
  return [...curveCharts(config, whole), ...forestCharts(config, rows, comparisons), ...sweepCharts(config, rows)];
}

function curveCharts(config: AuthorLinkingConfig, rows: readonly ReportRow[]): Chart[] {
  if (rows.length === 0) return [];
  const label = labeller(rows);
  const series = (x: (row: ReportRow) => readonly number[], y: (row: ReportRow) => readonly number[]): CurveSeries[] =>
    rows.map((row) => ({ label: label(row), points: x(row).map((value, i) => ({ x: value, y: y(row)[i] })) }));
  const curves = (row: ReportRow) => row.outcome.curves;
  const { source, truePositiveRateAtOnePercent } = paperFigures;
  const roc = series(
    (row) => curves(row).roc.falsePositiveRate,
    (row) => curves(row).roc.truePositiveRate,
  );
  return [
    rocChart({
      name: 'roc',
      description: `ROC curves, mean over train/test orders: ${rows.map(label).join('; ')}`,
      series: roc,
      references: config.compareWithPaper ? [{ x: 0.01, y: truePositiveRateAtOnePercent, label: source }] : [],
    }),
    precisionRecallChart({
      name: 'precision-recall',
      description: 'Precision against recall on the pairs as sampled, mean over train/test orders',
      series: series(
        (row) => curves(row).precisionRecall.recall,
        (row) => curves(row).precisionRecall.precision,
      ),
    }),
    detectionErrorChart({
      name: 'detection-error',
      description: 'Misses against false alarms on normal-deviate axes',
      series: roc.map(({ label: name, points }) => ({
        label: name,
        points: points.map(({ x, y }) => ({ x, y: 1 - y })),
      })),
    }),
    prevalenceChart({
      name: 'prevalence',
      description: 'Precision of the chosen threshold against the share of same-author pairs among all pairs',
      series: rows.map((row) => ({ label: label(row), points: precisionByPrevalence(row) })),
    }),
    tippettChart({
      name: 'tippett',
      description: `Shares of pairs whose likelihood ratio is at least so large: ${label(rows[0])}`,
      series: tippettSeries(rows[0]),
    }),
    reliabilityChart({
      name: 'reliability',
      description: 'Observed share of same-author pairs against the calibrated probability',
      series: series(
        (row) => curves(row).reliability.predicted,
        (row) => curves(row).reliability.observed,
      ),
    }),
  ];
}

function precisionByPrevalence({ measures }: ReportRow) {
  const [tpr, fpr] = [measures.get('TPR')!.value, measures.get('FPR')!.value];
  const shares = Array.from({ length: 58 }, (_, i) => 10 ** (i / 10 - 6)).filter((share) => share <= 0.5);
  return shares.map((share) => ({ x: share, y: precisionAtPrevalence(tpr, fpr, share) ?? 0 }));
}

function tippettSeries({ outcome: { curves } }: ReportRow): CurveSeries[] {
  const { log10LikelihoodRatio, positivesAbove, negativesAbove } = curves.tippett;
  const points = (shares: readonly number[]) => log10LikelihoodRatio.map((x, i) => ({ x, y: shares[i] })).reverse();
  return [
    { label: 'one author', points: points(positivesAbove) },
    { label: 'different authors', points: points(negativesAbove) },
  ];
}

function sweepCharts(config: AuthorLinkingConfig, rows: readonly ReportRow[]): Chart[] {
  const swept = rows.filter(({ part }) => part === 'sweep');
  if (swept.length === 0) return [];
  const measure = formatMeasure({ kind: 'TPR@FPR', parameter: config.evaluate.falsePositiveRate });
  const datasets = [...new Set(swept.map(({ dataset }) => dataset))];
  const setting = (row: string): number | 'end' => (row === 'keep' ? 'end' : Number(row));
  const order = (row: ReportRow) => (row.row === 'keep' ? Number.POSITIVE_INFINITY : Number(row.row));
  return [
    sweepChart({
      name: 'near-duplicates',
      description: `TPR at ${100 * config.evaluate.falsePositiveRate}% FPR against the near-duplicate threshold: texts more alike than it are left out`,
      dial: 'Texts more alike than this are left out (Jaccard)',
      end: 'all kept',
      metric: `TPR at ${100 * config.evaluate.falsePositiveRate}% FPR`,
      references: config.compareWithPaper
        ? [{ value: paperFigures.truePositiveRateAtOnePercent, label: paperFigures.source }]
        : [],
      series: datasets.map((dataset) => ({
        label: dataset,
        points: swept
          .filter((row) => row.dataset === dataset)
          .sort((x, y) => order(x) - order(y))
          .map((row) => ({ setting: setting(row.row), estimate: estimateOf(row.measures.get(measure))! })),
      })),
    }),
  ];
}

/** Names rows by what tells them apart: the corpus where there are several, the variant where there are several. */
function labeller(rows: readonly ReportRow[]): (row: ReportRow) => string {
  const corpora = new Set(rows.map(({ dataset }) => dataset)).size > 1;
  const variants = new Set(rows.map(rowName)).size > 1;
  return (row) =>
    [corpora || !variants ? row.dataset : undefined, variants ? rowName(row) : undefined]
      .filter((w) => w !== undefined)
      .join(', ');
}
