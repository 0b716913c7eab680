import type { Chart } from '../result.ts';
import { type NumberAxis, percentLabel } from './axis.ts';
import { cutCurve } from './curve.ts';
import { type CurveChart, curveChart } from './curve-chart.ts';

const ticks = [0.001, 0.01, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95];

function errorAxis(title: string): NumberAxis {
  return { title, scale: 'normal-deviate', domain: [0.001, 0.97], ticks, labels: ticks.map(percentLabel) };
}

/**
 * Detection error trade-off curves (x: false positive rate, y: false negative rate) on normal-deviate axes, on which
 * normally distributed scores give straight lines (Martin et al., Eurospeech 1997). The thin line is where both
 * errors are equal. What lies outside 0.1% to 97% on either axis is not drawn.
 */
export function detectionErrorChart(content: CurveChart): Chart {
  const x = errorAxis('False positive rate');
  const y = errorAxis('False negative rate');
  const within = (rate: number) => Math.min(y.domain[1], Math.max(y.domain[0], rate));
  const series = content.series.map(({ label, points }) => ({
    label,
    points: cutCurve(points, y.domain, 'y').map((point) => ({
      ...point,
      ...(point.low === undefined ? {} : { low: within(point.low) }),
      ...(point.high === undefined ? {} : { high: within(point.high) }),
    })),
  }));
  const equal = [0.001, 0.97].map((rate) => ({ x: rate, y: rate }));
  return curveChart({ ...content, series }, { x, y, diagonal: equal, aspect: 0.95 });
}
