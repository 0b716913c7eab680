import type { Chart } from '../result.ts';
import { percentLabel, rateAxis } from './axis.ts';
import { type CurveChart, curveChart } from './curve-chart.ts';

const falsePositiveTicks = [0.001, 0.01, 0.1, 1];

/**
 * ROC curves (x: false positive rate, y: true positive rate) on a logarithmic x axis from 0.1%, where linking at scale
 * is decided, with a rule at 1%. The thin line is chance.
 */
export function rocChart(content: CurveChart): Chart {
  const chance = Array.from({ length: 61 }, (_, i) => 10 ** (-3 + i / 20));
  return curveChart(content, {
    x: {
      title: 'False positive rate',
      scale: 'log',
      domain: [0.001, 1],
      ticks: falsePositiveTicks,
      labels: falsePositiveTicks.map(percentLabel),
    },
    y: rateAxis('True positive rate'),
    diagonal: chance.map((rate) => ({ x: rate, y: rate })),
    rules: [0.01],
  });
}
