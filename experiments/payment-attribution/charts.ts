import type { MeasureName } from '../../src/attribution/scores/measures.ts';
import { reliabilityBins } from '../../src/evaluation/calibration.ts';
import type { CurveSeries } from '../../src/reporting/charts/curve.ts';
import { forestChart } from '../../src/reporting/charts/forest-chart.ts';
import { reliabilityChart } from '../../src/reporting/charts/reliability-chart.ts';
import { type SweepSeries, sweepChart } from '../../src/reporting/charts/sweep-chart.ts';
import { distinctStems } from '../../src/reporting/file-stem.ts';
import type { Chart } from '../../src/reporting/result.ts';
import type { Comparison } from './comparisons.ts';
import type { PaymentAttributionConfig } from './config.ts';
import { measureOf, type ReportRow } from './report.ts';
import type { SupportBin } from './support.ts';

/** Every chart of a config: variants side by side, or against what a sweep turns. */
export function chartsOf(
  config: PaymentAttributionConfig,
  rows: readonly ReportRow[],
  comparisons: readonly Comparison[],
  support: readonly SupportBin[],
): Chart[] {
  return [
    ...(config.sweep === undefined ? variantCharts(config, rows, comparisons) : sweepCharts(config.sweep.label, rows)),
    ...posteriorChart(config, rows),
    ...supportChart(support),
  ];
}

function variantCharts(
  config: PaymentAttributionConfig,
  rows: readonly ReportRow[],
  comparisons: readonly Comparison[],
): Chart[] {
  if (rows.length < 2) return [];
  const group = (heading: string, name: MeasureName) => ({
    heading,
    rows: rows.flatMap((row) => {
      const estimate = measureOf(row, name);
      return estimate === null ? [] : [{ label: row.variant, estimate }];
    }),
  });
  if (config.evaluate.about === 'wallets') {
    const parts = [
      ['persistent-own', 'Of one owner alone', 'persistentOwn'],
      ['singled-out', 'Owners singled out', 'singledOut'],
    ] as const;
    return [
      ...parts.map(([name, title, measure]) =>
        forestChart({
          name,
          description: `${title}, by variant, with 95% intervals`,
          title,
          groups: [group('', measure)],
          format: 'percent',
        }),
      ),
      ...differencesChart(comparisons),
    ];
  }
  const pair = rows.length > 8 ? [['f1', [group('F1', 'f1')]] as const] : [];
  const whole = [group('Precision', 'precision'), group('Recall', 'recall')];
  const charts =
    rows.length > 8
      ? [...pair, ...whole.map((own, i) => [i === 0 ? 'precision' : 'recall', [own]] as const)]
      : [['variants', whole] as const];
  const shown = charts.map(([name, groups]) =>
    forestChart({
      name,
      description: `${groups.map(({ heading }) => heading).join(' and ')} of each variant, with 95% intervals`,
      title: groups.length === 1 ? groups[0].heading : 'Of payments named, of purchases paid',
      groups,
      format: 'percent',
    }),
  );
  return [...shown, ...differencesChart(comparisons)];
}

function differencesChart(comparisons: readonly Comparison[]): Chart[] {
  if (comparisons.length === 0) return [];
  const by = comparisons[0].measure === 'f1' ? 'purchase' : 'tie';
  return [
    forestChart({
      name: 'differences',
      description: `Differences in F1 by ${by}, paired by owner, with 95% intervals`,
      title: `Difference in F1 by ${by}`,
      groups: [
        {
          heading: `against ${comparisons[0].reference}`,
          rows: comparisons.map(({ variant, difference }) => ({ label: variant, estimate: difference })),
        },
      ],
      format: 'points',
      reference: 0,
    }),
  ];
}

function sweepCharts(dial: string, rows: readonly ReportRow[]): Chart[] {
  const variants = [...new Set(rows.map(({ variant }) => variant))];
  const seriesOf = (label: string, variant: string, name: MeasureName): SweepSeries => ({
    label,
    points: rows
      .filter((row) => row.variant === variant)
      .sort((x, y) => x.setting! - y.setting!)
      .flatMap((row) => {
        const estimate = measureOf(row, name);
        return estimate === null ? [] : [{ setting: row.setting!, estimate }];
      }),
  });
  const byVariant = (name: MeasureName, metric: string, description: string): Chart =>
    sweepChart({
      name,
      description: `${description} against ${dial.toLowerCase()}, for each variant, with 95% intervals`,
      dial,
      metric,
      series: variants.map((variant) => seriesOf(variant, variant, name)),
    });
  const stems = distinctStems(variants);
  return [
    byVariant('precision', 'Precision', 'Precision of the payments named'),
    byVariant('recall', 'Recall', 'Recall of the purchases paid'),
    byVariant(
      'coincidence',
      'Purchases matched by coincidence',
      'Share of purchases moved in time that a payment fits',
    ),
    ...variants.map((variant, i) =>
      sweepChart({
        name: `false-discoveries-${stems[i]}`,
        description: `The false discovery rate of “${variant}” and its estimates without labels, with 95% intervals`,
        dial,
        metric: 'False discovery rate',
        series: [
          seriesOf('truth', variant, 'falseDiscoveryRate'),
          seriesOf('decoys', variant, 'decoyRate'),
          seriesOf('decoys, null share', variant, 'nullShareRate'),
        ],
      }),
    ),
  ];
}

/** How often payments of each probability are right, for variants of the likelihood matcher; at most four. */
function posteriorChart(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Chart[] {
  if (config.sweep !== undefined) return [];
  const series = rows.flatMap(({ variant, outcomes }): CurveSeries[] => {
    const posteriors = Float64Array.from(outcomes.flatMap((outcome) => [...outcome.posteriors]));
    if (posteriors.length === 0) return [];
    const right = Uint8Array.from(outcomes.flatMap((outcome) => [...outcome.right]));
    const points = reliabilityBins(posteriors, right, 10).flatMap(({ meanProbability, positiveRate }) =>
      meanProbability === null || positiveRate === null ? [] : [{ x: meanProbability, y: positiveRate }],
    );
    return [{ label: variant, points }];
  });
  if (series.length === 0 || series.length > 4) return [];
  return [
    reliabilityChart({
      name: 'reliability',
      description: 'Share of right payments against their posterior probability, in ten bins',
      series,
    }),
  ];
}

function supportChart(support: readonly SupportBin[]): Chart[] {
  const variants = [...new Set(support.map(({ variant }) => variant))];
  const series = variants.map((variant) => ({
    label: variant,
    points: support
      .filter((bin) => bin.variant === variant)
      .flatMap(({ least, precision }) => (precision === null ? [] : [{ setting: least, estimate: precision }])),
  }));
  if (new Set(series.flatMap(({ points }) => points.map(({ setting }) => setting))).size < 2) return [];
  return [
    sweepChart({
      name: 'support',
      description: 'Precision of ties of owner and wallet against the number of ads they rest on',
      dial: 'Ads that a tie rests on, at least',
      metric: 'Precision of ties',
      series,
    }),
  ];
}
