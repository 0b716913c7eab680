import type { Estimate } from '../../src/reporting/result.ts';
import { noTextBaselines } from './plan.ts';
import { estimateOf, type Report } from './rows.ts';

/** One leakage check of one corpus under one protocol. */
export interface AuditCheck {
  readonly dataset: string;
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

/** Every leakage check of a report, with a verdict each. */
export function auditOf(report: Report): AuditCheck[] {
  const datasets = [...new Set(report.rows.filter(({ part }) => part === 'audit').map(({ dataset }) => dataset))];
  return datasets.flatMap((dataset) => [
    ...noTextBaselines.map((name) => baselineCheck(report, dataset, name)),
    ...permutationCheck(report, dataset),
    ...overlapChecks(report, dataset),
  ]);
}

function aucOf({ rows }: Report, dataset: string, name: string, level?: number): Estimate | null {
  const row = rows.find(
    (candidate) => candidate.part === 'audit' && candidate.dataset === dataset && candidate.row === name,
  );
  return estimateOf(row?.measures.get('AUC'), level);
}

function baselineCheck(report: Report, dataset: string, name: (typeof noTextBaselines)[number]): AuditCheck {
  const finding = aucOf(report, dataset, name)!;
  const leaks = finding.value >= tellingAuc && (finding.low ?? 0) > 0.5;
  const what = baselineNames[name];
  return {
    dataset,
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
function permutationCheck(report: Report, dataset: string): AuditCheck[] {
  const finding = aucOf(report, dataset, 'permuted-labels', 0.99);
  if (finding === null) return [];
  const leaks = (finding.low ?? 0) > 0.5 || (finding.high ?? 1) < 0.5;
  const auc = finding.value.toFixed(3);
  return [
    {
      dataset,
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

function overlapChecks({ overlaps }: Report, dataset: string): AuditCheck[] {
  const overlap = overlaps.get(dataset);
  if (overlap === undefined) return [];
  const { documents, sharedAuthors, documentsInSharedThreads, nearDuplicates } = overlap;
  const check = (
    name: string,
    value: number,
    unit: AuditCheck['unit'],
    verdict: AuditCheck['verdict'],
    words: string,
  ): AuditCheck => ({
    dataset,
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
