import type { Chart } from '../result.ts';
import { rateAxis } from './axis.ts';
import { type CurveChart, curveChart } from './curve-chart.ts';

/** Precision–recall curves (x: recall, y: precision). */
export function precisionRecallChart(content: CurveChart): Chart {
  return curveChart(content, { x: rateAxis('Recall'), y: rateAxis('Precision') });
}
