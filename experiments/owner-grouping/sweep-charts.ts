import { type SweepSeries, sweepChart } from '../../src/reporting/charts/sweep-chart.ts';
import { distinctStems } from '../../src/reporting/file-stem.ts';
import type { Chart, Estimate } from '../../src/reporting/result.ts';
import type { SweptEvidence, SweptPoint } from './sweeps.ts';

/** B-cubed precision and recall against each dial, a line a set of evidence (and method). */
export function sweepCharts(swept: readonly SweptEvidence[]): Chart[] {
  const names = [...new Set(swept.map(({ sweep }) => sweep))];
  const stems = distinctStems(names);
  return names.flatMap((name, i) => {
    const lines = swept.filter(({ sweep }) => sweep === name);
    const methods = new Set(lines.map(({ method }) => method)).size > 1;
    const series = (of: (point: SweptPoint) => Estimate | null): SweepSeries[] =>
      lines.map(({ evidence, method, points }) => ({
        label: methods ? `${evidence}, ${method}` : evidence,
        points: points.flatMap((point) => {
          const estimate = of(point);
          return estimate === null ? [] : [{ setting: point.setting, estimate }];
        }),
      }));
    const [{ label, points }] = lines;
    const alone = points[0].alone?.value;
    const chart = (measure: string, of: (point: SweptPoint) => Estimate | null, reference?: number) =>
      sweepChart({
        name: `sweep-${stems[i]}-${measure}`,
        description: `B-cubed ${measure} of groups against ${label.toLowerCase()}, for each set of evidence, with 95% intervals`,
        dial: label,
        metric: `B-cubed ${measure}`,
        series: series(of),
        references: reference === undefined ? [] : [{ value: reference, label: 'every ad alone' }],
      });
    return [chart('precision', ({ precision }) => precision), chart('recall', ({ recall }) => recall, alone)];
  });
}
