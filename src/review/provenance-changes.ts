import { compareJson } from './content/compare-json.ts';
import type { Provenance } from './provenance.ts';

/** Something that two results do not have in common, of what can make their numbers differ. */
export interface ProvenanceChange {
  readonly kind: 'config' | 'data' | 'code' | 'package' | 'node' | 'platform';
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Keys of a config that are told, where many differ. */
const mostKeys = 5;

/**
 * What two provenance files differ in, the likeliest cause of other numbers first. What one of them does not tell is
 * not held against the other.
 */
export function provenanceChanges(from: Provenance, to: Provenance): ProvenanceChange[] {
  const changes = [
    ...configChanges(from, to),
    ...dataChanges(from, to),
    change('code', 'code version', short(from.code?.version), short(to.code?.version)),
    ...packageChanges(from.packages ?? {}, to.packages ?? {}),
    change('node', 'Node', from.node, to.node),
    change('platform', 'platform', from.platform, to.platform),
  ];
  return changes.filter((one) => one !== undefined);
}

/** In words: `code version 6406d9a43465 → 8e7c2f0a9b1d`. */
export function changeText({ what, from, to }: ProvenanceChange): string {
  return `${what} ${from} → ${to}`;
}

function change(
  kind: ProvenanceChange['kind'],
  what: string,
  from: string | undefined,
  to: string | undefined,
): ProvenanceChange | undefined {
  return from === undefined || to === undefined || from === to ? undefined : { kind, what, from, to };
}

function configChanges({ config: from }: Provenance, { config: to }: Provenance) {
  const whole = change('config', 'config hash', short(from?.hash), short(to?.hash));
  if (whole === undefined) return [];
  const { differences } = compareJson(from?.resolved ?? {}, to?.resolved ?? {}, 0);
  const keys = differences.slice(0, mostKeys).map(
    ({ where, committed, rerun }): ProvenanceChange => ({
      kind: 'config',
      what: where,
      from: committed ?? 'not given',
      to: rerun ?? 'not given',
    }),
  );
  return [whole, ...keys];
}

function dataChanges({ datasets: from = [] }: Provenance, { datasets: to = [] }: Provenance) {
  return to.flatMap(({ name, hash, labelSource }) => {
    const before = from.find((dataset) => dataset.name === name);
    return [
      change('data', `hash of ${name}`, short(before?.hash), short(hash)),
      change('data', `label source of ${name}`, before?.labelSource, labelSource),
    ];
  });
}

function packageChanges(from: Readonly<Record<string, string>>, to: Readonly<Record<string, string>>) {
  return Object.keys(to).map((name) => change('package', name, from[name], to[name]));
}

/** Enough of a hash to tell it from another. */
function short(hash: string | undefined): string | undefined {
  return hash?.slice(0, 12);
}
