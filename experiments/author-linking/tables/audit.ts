import { decimal, text } from '../../../src/reporting/columns.ts';
import type { Table } from '../../../src/reporting/result.ts';
import type { AuditCheck } from '../audit.ts';
import { rulesBetween } from './named-rows.ts';

/** The leakage audit, a verdict a line. */
export function auditTable(checks: readonly AuditCheck[]): Table | null {
  if (checks.length === 0) return null;
  const several = checks.some(({ of }) => of !== '');
  return {
    name: 'table-audit',
    caption: 'Leakage audit',
    notes: [
      'A baseline leaks where its AUC is .55 or more and its interval lies above one half; shuffled authors where their 99% interval leaves one half out; folds where they share an author, or more than 1% of documents have a near duplicate in another. Shared threads are reported only: their authors differ.',
    ],
    columns: [
      text('corpus', 'Corpus'),
      ...(several ? [text('of', 'Variant')] : []),
      text('check', 'Check'),
      text('unit', 'Measured'),
      decimal('finding', 'Finding'),
      text('verdict', 'Verdict'),
    ],
    rows: checks.map(({ dataset, of, check, unit, finding, verdict }) => [
      dataset,
      ...(several ? [of] : []),
      check,
      unit,
      finding,
      verdict,
    ]),
    rules: rulesBetween(checks.map(({ dataset, of }) => `${dataset} ${of}`)),
  };
}
