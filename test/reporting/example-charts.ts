import { detectionErrorChart } from '../../src/reporting/charts/detection-error-chart.ts';
import { forestChart } from '../../src/reporting/charts/forest-chart.ts';
import { precisionRecallChart } from '../../src/reporting/charts/precision-recall-chart.ts';
import { prevalenceChart } from '../../src/reporting/charts/prevalence-chart.ts';
import { reliabilityChart } from '../../src/reporting/charts/reliability-chart.ts';
import { rocChart } from '../../src/reporting/charts/roc-chart.ts';
import { sweepChart } from '../../src/reporting/charts/sweep-chart.ts';
import { tippettChart } from '../../src/reporting/charts/tippett-chart.ts';
import type { Chart } from '../../src/reporting/result.ts';
import { hostile } from './example-table.ts';

const steps = Array.from({ length: 401 }, (_, i) => i / 400);

/** The ROC curve of two exponential score distributions: TPR = FPR^(1 − skill). */
function roc(skill: number, spread = 0) {
  return steps.map((step) => {
    const x = step === 0 ? 0 : 10 ** (-4 + 4 * step);
    const y = x ** (1 - skill);
    return spread === 0 ? { x, y } : { x, y, low: Math.max(0, y - spread), high: Math.min(1, y + spread) };
  });
}

const rocSeries = [
  { label: 'pair features', points: roc(0.62, 0.05) },
  { label: 'character 4-grams', points: roc(0.72, 0.04) },
  { label: 'all together', points: roc(0.86, 0.03) },
  { label: hostile, points: roc(0.4) },
];

const groups = ['Leave one out', 'Only one'].map((heading, g) => ({
  heading,
  rows: ['structure', 'words', 'links', 'names', 'syntax', 'characters', hostile].map((label, i) => {
    const value = 0.42 - 0.03 * i * (g + 0.5) + 0.01 * ((i * 7) % 3);
    return { label, estimate: { value, low: value - 0.03, high: value + 0.035 } };
  }),
}));

/** One chart of every kind, on made-up data. */
export const exampleCharts: readonly Chart[] = [
  rocChart({
    name: 'roc',
    description: 'ROC curves of four methods',
    series: rocSeries,
    references: [{ x: 0.01, y: 0.8954, label: 'Portnoff et al. (2017): 89.54%' }],
  }),
  precisionRecallChart({
    name: 'precision-recall',
    description: 'Precision and recall of two methods',
    series: [0.4, 0.2].map((fall, i) => ({
      label: i === 0 ? 'baseline' : 'all together',
      points: steps.map((x) => ({ x, y: 1 - fall * x ** 2 - (x > 0.9 ? (x - 0.9) * 4 : 0) })),
    })),
  }),
  detectionErrorChart({
    name: 'detection-error',
    description: 'Both error rates of four methods',
    series: rocSeries.map(({ label, points }) => ({
      label,
      points: points.map(({ x, y }) => ({ x, y: 1 - y })),
    })),
  }),
  tippettChart({
    name: 'tippett',
    description: 'Cumulative likelihood ratios',
    series: [
      { label: 'same author', centre: 1.5 },
      { label: 'different authors', centre: -2 },
    ].map(({ label, centre }) => ({
      label,
      points: steps.map((step) => ({ x: -5 + 10 * step, y: 1 / (1 + Math.exp(2 * (-5 + 10 * step - centre))) })),
    })),
  }),
  reliabilityChart({
    name: 'reliability',
    description: 'Calibration before and after Platt scaling',
    series: ['uncalibrated', 'Platt'].map((label, i) => ({
      label,
      points: [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95].map((x) => {
        const y = i === 0 ? x ** 2 : x;
        return { x: x + 0.01 * i, y, low: Math.max(0, y - 0.06), high: Math.min(1, y + 0.06) };
      }),
    })),
  }),
  forestChart({
    name: 'forest',
    description: 'TPR without each feature group and with it alone',
    title: 'TPR at 1% FPR',
    groups,
    reference: 0.43,
    format: 'percent',
  }),
  forestChart({
    name: 'forest-deltas',
    description: 'Change of TPR without each feature group',
    title: 'Change of TPR at 1% FPR',
    groups: [
      { rows: groups[0]!.rows.map(({ label, estimate: { value } }) => ({ label, estimate: around(value - 0.4) })) },
    ],
    reference: 0,
    format: 'points',
  }),
  sweepChart({
    name: 'sweep',
    description: 'TPR against the near-duplicate threshold',
    dial: 'Near-duplicate threshold (Jaccard)',
    end: 'keep all',
    metric: 'TPR at 1% FPR',
    series: ['posts', 'mails', hostile].map((label, i) => ({
      label,
      points: ([0.5, 0.6, 0.7, 0.8, 0.9, 'end'] as const).map((setting) => ({
        setting,
        estimate: around(setting === 'end' ? 0.86 - 0.1 * i : 0.25 + 0.1 * i + setting ** 4 * 0.4, 0.05),
      })),
    })),
    references: [{ value: 0.8954, label: 'Portnoff et al. (2017)' }],
  }),
  prevalenceChart({
    name: 'prevalence',
    description: 'Precision at the prevalence of a whole site',
    series: [
      { label: '1% FPR', fpr: 0.01, tpr: 0.45 },
      { label: '0.1% FPR', fpr: 0.001, tpr: 0.25 },
      { label: '0.01% FPR', fpr: 0.0001, tpr: 0.1 },
    ].map(({ label, fpr, tpr }) => ({
      label,
      points: steps.map((step) => {
        const x = 10 ** (-6 + 6 * step);
        return { x, y: (tpr * x) / (tpr * x + fpr * (1 - x)) };
      }),
    })),
  }),
];

function around(value: number, spread = 0.02) {
  return { value, low: value - spread, high: value + spread };
}
