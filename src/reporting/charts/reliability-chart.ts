import type { Chart } from '../result.ts';
import { rateAxis } from './axis.ts';
import { type CurveChart, curveChart } from './curve-chart.ts';

/**
 * Reliability diagram (x: mean predicted probability of a bin, y: observed share of positives, with its interval).
 * Calibrated predictions lie on the thin line.
 */
export function reliabilityChart(content: CurveChart): Chart {
  return curveChart(content, {
    x: rateAxis('Predicted probability'),
    y: rateAxis('Observed share'),
    diagonal: [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ],
    dots: true,
    aspect: 0.95,
  });
}
