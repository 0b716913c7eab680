import { holm, pairedBootstrapTest } from '../../src/evaluation/significance.ts';
import type { Estimate, Table } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { VariantReport } from './report.ts';

/** What a kind of evidence adds to others on the same ads. */
export interface Addition {
  readonly variant: string;
  readonly evidence: string;
  readonly added: string;
  readonly method: string;
  readonly difference: Estimate;
  readonly p: number;
  /** Corrected for the additions looked at in a variant (Holm 1979). */
  readonly pHolm: number;
}

/** For every two sets of evidence that differ by one kind: what the kind adds in B-cubed F1, paired by owner. */
export function measureAdditions(reports: readonly VariantReport[]): Addition[] {
  return reports.flatMap(({ variant, rows }) => {
    const tests = rows.flatMap((with_) =>
      rows.flatMap((without) => {
        const [more, less] = [with_, without].map(({ groupings: [first] }) => first.evidence);
        const added = more.filter((kind) => !less.includes(kind));
        const isNext = with_.method === without.method && more.length === less.length + 1 && added.length === 1;
        if (!isNext) return [];
        const [ours, theirs] = [with_, without].map(({ against }) => against.measures.get('bCubedF1')!);
        const resampled = ours.resampled.map((value, i) => value - theirs.resampled[i]);
        const value = ours.value - theirs.value;
        const difference = estimateOf({ value, resampled });
        if (difference === null) return [];
        return [{ row: without, added: added[0], difference, p: pairedBootstrapTest(resampled, value) }];
      }),
    );
    const corrected = holm(tests.map(({ p }) => p));
    return tests.map(({ row: { evidence, method }, added, difference, p }, i) => ({
      variant,
      evidence,
      added,
      method,
      difference,
      p,
      pHolm: corrected[i],
    }));
  });
}

export function additionsTable(found: readonly Addition[]): Table | null {
  if (found.length === 0) return null;
  const differ = (of: (row: Addition) => string) => new Set(found.map(of)).size > 1;
  const columns = [
    { key: 'variant', header: 'Variant', format: 'text', cell: (row: Addition) => row.variant },
    { key: 'added', header: 'Adding', format: 'text', cell: (row: Addition) => row.added },
    { key: 'evidence', header: 'to', format: 'text', cell: (row: Addition) => row.evidence },
    { key: 'method', header: 'Method', format: 'text', cell: (row: Addition) => row.method },
    {
      key: 'difference',
      header: 'B-cubed F1',
      format: 'decimal',
      signed: true,
      cell: (row: Addition) => row.difference,
    },
    { key: 'p', header: 'p', format: 'decimal', digits: 4, cell: (row: Addition) => row.p },
    { key: 'pHolm', header: 'p, corrected', format: 'decimal', digits: 4, cell: (row: Addition) => row.pHolm },
  ] as const;
  const shown = columns.filter(
    ({ key }) =>
      !(key === 'variant' && !differ((row) => row.variant)) && !(key === 'method' && !differ((row) => row.method)),
  );
  return {
    name: 'table-additions',
    caption: 'What a kind of evidence adds to others',
    notes: ['Paired owner bootstrap on the same resamples; p-values corrected by Holm for the additions of a variant.'],
    columns: shown.map(({ cell: _, ...column }) => column),
    rows: found.map((row) => shown.map(({ cell }) => cell(row))),
    rules: found.flatMap((row, i) => (i > 0 && row.variant !== found[i - 1].variant ? [i] : [])),
  };
}
