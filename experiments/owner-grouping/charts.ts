import { forestChart } from '../../src/reporting/charts/forest-chart.ts';
import type { Chart } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { ReportRow, VariantReport } from './report.ts';

/** Evidence and methods side by side; variants by each set of evidence. */
export function chartsOf(reports: readonly VariantReport[]): Chart[] {
  const [first] = reports;
  const sets = [...new Set(first.rows.map(({ evidence }) => evidence))];
  const methods = new Set(first.rows.map(({ method }) => method)).size > 1;
  const nameOf = ({ evidence, method }: ReportRow) =>
    [sets.length > 1 ? evidence : '', methods || sets.length === 1 ? method : ''].filter((word) => word).join(', ');
  const evidence = chart('evidence', first.rows, nameOf, `each set of evidence (${first.variant})`);
  if (reports.length === 1) return evidence;
  return [
    ...(sets.length > 1 ? evidence : []),
    ...sets.flatMap((set) => {
      const rows = reports.flatMap((report) => report.rows.filter((row) => row.evidence === set));
      const stem = `variants-${set.replaceAll(' + ', '-')}`;
      const labelOf = ({ variant, method }: ReportRow) => (methods ? `${variant}, ${method}` : variant);
      return chart(stem, rows, labelOf, `each variant by ${set}`);
    }),
  ];
}

function chart(name: string, rows: readonly ReportRow[], labelOf: (row: ReportRow) => string, what: string): Chart[] {
  const group = (heading: string, measure: string) => ({
    heading,
    rows: rows.flatMap((row) => {
      const estimate = estimateOf(row.against.measures.get(measure));
      return estimate === null ? [] : [{ label: labelOf(row), estimate }];
    }),
  });
  const groups = [
    group('B-cubed precision (of ads)', 'bCubedPrecision'),
    group('B-cubed recall (of ads)', 'bCubedRecall'),
    group('Owners wrongly joined', 'wronglyJoined'),
  ];
  if (groups.some((own) => own.rows.length === 0)) return [];
  return [
    forestChart({
      name,
      description: `B-cubed precision and recall and owners wrongly joined for ${what}, with 95% intervals`,
      title: 'Share',
      groups,
      format: 'percent',
    }),
  ];
}
