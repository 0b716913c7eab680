import { meanRanks, weightedCorrelation } from '../../src/evidence/dependence.ts';
import type { Table } from '../../src/reporting/result.ts';
import type { ReportRow, VariantReport } from './report.ts';
import type { TrialOutcome } from './trial.ts';

/** What analysts read off a group: how wide it advertises, how much, and under how many names. */
export const signalNames = ['places', 'ads a day', 'personas'] as const;
export type SignalName = (typeof signalNames)[number];

/** A signal as groups show it, beside the owners' own. */
export interface Signal {
  readonly evidence: string;
  readonly method: string;
  readonly signal: SignalName;
  /** Means over ads: of its owner, and of its group. */
  readonly owner: number;
  readonly group: number;
  /** Share of ads whose group shows the owner's own value, to a tenth. */
  readonly right: number;
  /** Spearman's, over ads; null where all are alike. */
  readonly correlation: number | null;
}

/** Whether groups show what their owners do. Every ad counts once, so that large groups don't hide the small. */
export function measureSignals({ rows, outcomes }: VariantReport): Signal[] {
  return rows.flatMap((row) => signalNames.map((signal) => measure(row, outcomes, signal)));
}

function measure({ evidence, method, groupings }: ReportRow, outcomes: readonly TrialOutcome[], signal: SignalName) {
  const [owner, group] = [outcomes.map(({ owner: own }) => own), groupings.map(({ group: own }) => own)].map((labels) =>
    Float64Array.from(outcomes.flatMap((outcome, market) => [...signalByAd(outcome, labels[market], signal)])),
  );
  const correlation = weightedCorrelation(meanRanks(owner), meanRanks(group), new Uint8Array(owner.length).fill(1));
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    evidence,
    method,
    signal,
    owner: mean(owner),
    group: mean(group),
    right: mean(owner.map((value, ad) => (Math.abs(group[ad] - value) <= value / 10 ? 1 : 0))),
    correlation: Number.isNaN(correlation) ? null : correlation,
  };
}

/** The signal of each ad's group, or of its owner. */
function signalByAd({ place, persona, time }: TrialOutcome, label: Int32Array, signal: SignalName): Float64Array {
  const days =
    (time.reduce((most, own) => Math.max(most, own), 0) - time.reduce((least, own) => Math.min(least, own))) / 86_400;
  const counted = signal === 'places' ? place : signal === 'personas' ? persona : time.map((_, ad) => ad);
  const different = new Map<number, Set<number>>();
  label.forEach((own, ad) => {
    different.set(own, (different.get(own) ?? new Set<number>()).add(counted[ad]));
  });
  return Float64Array.from(label, (own) => different.get(own)!.size / (signal === 'ads a day' ? days : 1));
}

export function signalsTable(found: readonly Signal[], { variant, rows }: VariantReport): Table {
  const methods = new Set(rows.map(({ method }) => method)).size > 1;
  return {
    name: 'table-signals',
    caption: 'What groups show of their owners',
    notes: [
      `Of “${variant}”; means over ads. Places: place and category of an ad. Personas: the names that an owner’s ads go by. Right: ads whose group shows the value of their owner, to a tenth of it. Correlation: Spearman’s.`,
    ],
    columns: [
      { key: 'evidence', header: 'Evidence', format: 'text' },
      ...(methods ? [{ key: 'method', header: 'Method', format: 'text' } as const] : []),
      { key: 'signal', header: 'Signal', format: 'text' },
      { key: 'owner', header: 'Owners', format: 'decimal', digits: 2 },
      { key: 'group', header: 'Groups', format: 'decimal', digits: 2 },
      { key: 'right', header: 'Right', format: 'percent' },
      { key: 'correlation', header: 'Correlation', format: 'decimal', digits: 2 },
    ],
    rows: found.map(({ evidence, method, signal, owner, group, right, correlation }) => [
      evidence,
      ...(methods ? [method] : []),
      signal,
      owner,
      group,
      right,
      correlation,
    ]),
  };
}
