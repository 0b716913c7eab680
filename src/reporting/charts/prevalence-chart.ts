import type { Chart } from '../result.ts';
import { rateAxis } from './axis.ts';
import { type CurveChart, curveChart } from './curve-chart.ts';

/**
 * Precision (y) against prevalence (x: the share of pairs that truly have one author, on a logarithmic axis), one
 * series an operating point: what a false positive rate means where nearly all pairs are by different authors.
 * @param powers the axis runs from 10^−powers to one half
 */
export function prevalenceChart(content: CurveChart, powers = 6): Chart {
  const ticks = Array.from({ length: powers }, (_, i) => 10 ** (i - powers));
  return curveChart(content, {
    x: {
      title: 'Prevalence of same-author pairs',
      scale: 'log',
      domain: [10 ** -powers, 0.5],
      ticks,
      labels: ticks.map((_, i) => `10${superscript(powers - i)}`),
    },
    y: rateAxis('Precision'),
  });
}

function superscript(power: number): string {
  return `⁻${Array.from(String(power), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}
