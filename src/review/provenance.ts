import { readFileSync } from 'node:fs';
import path from 'node:path';
import { provenanceName } from '../running/varying-files.ts';

export const metricsName = 'metrics.json';

/** What provenance.json says, as far as a file of this or another version says it. */
export interface Provenance {
  readonly command?: string;
  readonly config?: { readonly name?: string; readonly hash?: string; readonly resolved?: Record<string, unknown> };
  readonly datasets?: readonly { readonly name: string; readonly hash: string; readonly labelSource?: string }[];
  readonly trials?: readonly { readonly label: string; readonly key?: string }[];
  readonly code?: { readonly version?: string; readonly commit?: string | null };
  readonly packages?: Readonly<Record<string, string>>;
  readonly node?: string;
  readonly platform?: string;
  readonly [key: string]: unknown;
}

/**
 * What it says of the machine, the moment and the state of the code, by key: two right runs differ in it. The keys of
 * trials hash the code, and the paths of configs tell where a machine keeps them.
 */
const ofTheRun = ['command', 'code', 'packages', 'node', 'platform', 'processor', 'finished', 'seconds'];

/** What two right runs of one config say alike. */
export function onAnyMachine(provenance: Provenance): Record<string, unknown> {
  const { config, trials, ...rest } = provenance;
  const kept = Object.entries(rest).filter(([key]) => !ofTheRun.includes(key));
  const { files: _, ...ownConfig } = (config ?? {}) as Record<string, unknown>;
  return { ...Object.fromEntries(kept), config: ownConfig, trials: trials?.map(({ label }) => ({ label })) };
}

/** The provenance in a results folder; undefined where there is none that can be read. */
export function readProvenance(folder: string): Provenance | undefined {
  try {
    const provenance = JSON.parse(readFileSync(path.join(folder, provenanceName), 'utf8')) as Provenance | null;
    return provenance !== null && typeof provenance === 'object' ? provenance : undefined;
  } catch {
    return undefined;
  }
}
