import type { Estimate } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { OverlapOutcome } from './overlap.ts';
import { noTextBaselines } from './plan.ts';
import type { Report } from './rows.ts';

/** One leakage check of one corpus under one protocol. */
export interface AuditCheck {
  readonly dataset: string;
  /** The variants whose sample it is, as tables call them; empty where all share one. */
  readonly of: string;
  readonly check: string;
  /** What was measured: AUC of a baseline, or a share of documents. */
  readonly finding: Estimate;
  readonly unit: 'AUC' | 'share of documents' | 'count';
  /** `reported`: a fact to judge by, of which no bound says that it leaks. */
  readonly verdict: 'clean' | 'leaks' | 'reported';
  /** One plain sentence. */
  readonly text: string;
}

/** An AUC this far from chance, whatever its interval, is what a reader should be told of. */
const tellingAuc = 0.55;
/** Of all documents, the share with a near duplicate in another fold that may bend a result. */
const tellingShare = 0.01;

const baselineNames: Record<(typeof noTextBaselines)[number], string> = {
  'baseline-metadata': 'place, thread and time alone',
  'baseline-length': 'text lengths alone',
  'baseline-one-side': 'one document of the pair alone',
};

/** A sample that was audited. */
type Audited = Pick<AuditCheck, 'dataset' | 'of'>;

/** Every leakage check of a report, with a verdict each. */
export function auditOf(report: Report): AuditCheck[] {
  return report.overlaps.flatMap(({ dataset, of, ...overlap }) => {
    const audited = { dataset, of };
    return [
      ...noTextBaselines.map((name) => baselineCheck(report, audited, name)),
      ...permutationCheck(report, audited),
      ...overlapChecks(audited, overlap),
    ];
  });
}

/** What leaks, a line for each corpus and check; where several samples were audited, which of them and how much. */
export function leaksOf(checks: readonly AuditCheck[]): string[] {
  const groups = new Map<string, AuditCheck[]>();
  for (const check of checks) {
    const key = JSON.stringify([check.dataset, check.check]);
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groups.values()].flatMap((group) => {
    const leaking = group.filter(({ verdict }) => verdict === 'leaks');
    if (leaking.length === 0) return [];
    const [{ dataset, check, unit, text }] = leaking;
    if (group.length === 1) return [`${dataset}: ${text}`];
    const values = leaking.map(({ finding }) => finding.value);
    const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(2));
    const range = least === most ? least : `${least} to ${most}`;
    const where = leaking.length === group.length ? 'in every variant' : `in ${leaking.map(({ of }) => of).join(', ')}`;
    return [`${dataset}: LEAKS ${where}: ${check} (${unit} ${range}).`];
  });
}

function aucOf({ rows }: Report, { dataset, of }: Audited, name: string, level?: number): Estimate | null {
  const row = rows.find((r) => r.part === 'audit' && r.dataset === dataset && r.of === of && r.row === name);
  return estimateOf(row?.measures.get('AUC'), level);
}

function baselineCheck(report: Report, audited: Audited, name: (typeof noTextBaselines)[number]): AuditCheck {
  const finding = aucOf(report, audited, name)!;
  const leaks = finding.value >= tellingAuc && (finding.low ?? 0) > 0.5;
  const what = baselineNames[name];
  return {
    ...audited,
    check: what,
    finding,
    unit: 'AUC',
    verdict: leaks ? 'leaks' : 'clean',
    text: leaks
      ? `LEAKS: ${what} reach AUC ${finding.value.toFixed(2)} without reading style; part of any score here may come from that.`
      : `clean: ${what} reach AUC ${finding.value.toFixed(2)}.`,
  };
}

/** With authors shuffled, an AUC away from one half would be an error of the harness: asked at 99%, so as not to cry wolf. */
function permutationCheck(report: Report, audited: Audited): AuditCheck[] {
  const finding = aucOf(report, audited, 'permuted-labels', 0.99);
  if (finding === null) return [];
  const leaks = (finding.low ?? 0) > 0.5 || (finding.high ?? 1) < 0.5;
  const auc = finding.value.toFixed(3);
  return [
    {
      ...audited,
      check: 'authors shuffled',
      finding,
      unit: 'AUC',
      verdict: leaks ? 'leaks' : 'clean',
      text: leaks
        ? `LEAKS: with authors shuffled the AUC is ${auc}, not one half: do not trust these results.`
        : `clean: with authors shuffled the AUC is ${auc}.`,
    },
  ];
}

function overlapChecks(audited: Audited, overlap: OverlapOutcome): AuditCheck[] {
  const { documents, sharedAuthors, documentsInSharedThreads, nearDuplicates } = overlap;
  const check = (
    name: string,
    value: number,
    unit: AuditCheck['unit'],
    verdict: AuditCheck['verdict'],
    words: string,
  ): AuditCheck => ({
    ...audited,
    check: name,
    finding: { value },
    unit,
    verdict,
    text: `${verdict === 'leaks' ? 'LEAKS' : verdict}: ${words}.`,
  });
  const leaksIf = (leaks: boolean) => (leaks ? 'leaks' : 'clean');
  const share = (count: number) => count / documents;
  const threads = share(documentsInSharedThreads);
  const copies = share(nearDuplicates.above80);
  const likenesses = share(nearDuplicates.above50);
  return [
    check(
      'authors in two folds',
      sharedAuthors,
      'count',
      leaksIf(sharedAuthors > 0),
      `${sharedAuthors} authors are in two folds`,
    ),
    check(
      'threads in two folds',
      threads,
      'share of documents',
      'reported',
      `${percent(threads)} of documents belong to a thread that two folds share (their authors differ)`,
    ),
    check(
      'near duplicates across folds',
      copies,
      'share of documents',
      leaksIf(copies > tellingShare),
      `${percent(copies)} of documents have a near duplicate (Jaccard above .8) in another fold, ${percent(likenesses)} one above .5`,
    ),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
