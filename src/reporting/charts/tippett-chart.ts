import type { Chart } from '../result.ts';
import { rateAxis } from './axis.ts';
import { type CurveChart, curveChart } from './curve-chart.ts';

/**
 * Tippett plot (x: log10 of the likelihood ratio, y: the share of pairs whose ratio is at least that): one curve for
 * same-author pairs, one for different-author pairs, each series labelled by whoever makes it. The rule at 0 is where
 * the evidence changes sides.
 * @param reach the axis runs from −reach to reach, a whole number of powers of ten
 */
export function tippettChart(content: CurveChart, reach = 4): Chart {
  const step = Math.max(1, Math.ceil(reach / 4));
  const ticks: number[] = [];
  for (let power = -Math.floor(reach / step) * step; power <= reach; power += step) ticks.push(power);
  return curveChart(content, {
    x: {
      title: 'log₁₀ likelihood ratio, at least',
      scale: 'linear',
      domain: [-reach, reach],
      ticks,
      labels: ticks.map((power) => String(power).replace('-', '−')),
    },
    y: rateAxis('Share of pairs'),
    rules: [0],
  });
}
