import { forestChart } from '../../src/reporting/charts/forest-chart.ts';
import type { Chart } from '../../src/reporting/result.ts';
import { estimateOf, type ReportRow, type VariantReport } from './report.ts';

/** Evidence and methods side by side; variants by the last evidence set, the one with most. */
export function chartsOf(reports: readonly VariantReport[]): Chart[] {
  const [first] = reports;
  const several = new Set(first.rows.map(({ method }) => method)).size > 1;
  const nameOf = ({ evidence, method }: ReportRow) => (several ? `${evidence}, ${method}` : evidence);
  const evidence = chart('evidence', first.rows, nameOf, `each set of evidence (${first.variant})`);
  if (reports.length === 1) return evidence;
  const sets = new Set(first.rows.map(({ evidence: own }) => own));
  return [
    ...evidence,
    ...[...sets].flatMap((set) => {
      const rows = reports.flatMap((report) => report.rows.filter((row) => row.evidence === set).slice(0, 1));
      const stem = `variants-${set.replaceAll(' + ', '-')}`;
      return chart(stem, rows, ({ variant }) => variant, `each variant by ${set}`);
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
    group('B-cubed precision', 'bCubedPrecision'),
    group('B-cubed recall', 'bCubedRecall'),
    group('Owners wrongly joined', 'wronglyJoined'),
  ];
  if (groups.some((own) => own.rows.length === 0)) return [];
  return [
    forestChart({
      name,
      description: `B-cubed precision and recall and owners wrongly joined for ${what}, with 95% intervals`,
      title: 'Of ads, of ads, of owners',
      groups,
      format: 'percent',
    }),
  ];
}
