import type { Table } from '../../src/reporting/result.ts';
import type { VariantReport } from './report.ts';
import { judgedGroups } from './sureness-map.ts';

/** Groups of two ads or more that claim about the same chance of being wrong. */
export interface SurenessBin {
  readonly evidence: string;
  readonly method: string;
  readonly from: number;
  readonly to: number;
  readonly groups: number;
  /** Mean of what the groups claim; null where there is none. */
  readonly claimed: number | null;
  /** The share of them that do hold ads of several owners; null where there is none. */
  readonly wrong: number | null;
}

const bounds = [0, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Whether groups are as often wrong as they say: what a dossier's plain words rest on. */
export function measureSureness({ rows, outcomes }: VariantReport): SurenessBin[] {
  return rows.flatMap((row) => {
    const groups = outcomes.flatMap(({ owner }, market) => {
      const { group, wrong } = row.groupings[market];
      return judgedGroups(group, wrong, owner);
    });
    return bounds.slice(1).map((to, i): SurenessBin => {
      const from = bounds[i];
      const own = groups.filter(({ claimed }) => claimed >= from && (claimed < to || to === 1));
      const mean = (of: (group: (typeof own)[number]) => number) =>
        own.length === 0 ? null : own.reduce((sum, group) => sum + of(group), 0) / own.length;
      return {
        evidence: row.evidence,
        method: row.method,
        from,
        to,
        groups: own.length,
        claimed: mean(({ claimed }) => claimed),
        wrong: mean(({ mixed }) => (mixed ? 1 : 0)),
      };
    });
  });
}

export function surenessTable(bins: readonly SurenessBin[], { variant, rows }: VariantReport): Table {
  const methods = new Set(rows.map(({ method }) => method)).size > 1;
  const shown = bins.filter(({ groups }) => groups > 0);
  return {
    name: 'table-sureness',
    caption: 'How often groups are wrong, by how often they say they are',
    notes: [
      `Groups of two ads or more of “${variant}”. Claimed: the mean chance of holding ads of several owners, from the group’s own edges as the tuning markets’ groups taught to read them. Wrong: the share that does.`,
    ],
    columns: [
      { key: 'evidence', header: 'Evidence', format: 'text' },
      ...(methods ? [{ key: 'method', header: 'Method', format: 'text' } as const] : []),
      { key: 'range', header: 'Claimed from, to', format: 'text' },
      { key: 'groups', header: 'Groups', format: 'count' },
      { key: 'claimed', header: 'Claimed', format: 'percent' },
      { key: 'wrong', header: 'Wrong', format: 'percent' },
    ],
    rows: shown.map((bin) => [
      bin.evidence,
      ...(methods ? [bin.method] : []),
      `${100 * bin.from}% to ${100 * bin.to}%`,
      bin.groups,
      bin.claimed,
      bin.wrong,
    ]),
    rules: shown.flatMap((bin, i) =>
      i > 0 && (bin.evidence !== shown[i - 1].evidence || bin.method !== shown[i - 1].method) ? [i] : [],
    ),
  };
}
