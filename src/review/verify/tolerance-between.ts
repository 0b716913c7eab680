import { usualTolerance } from '../content/tolerance.ts';
import type { Provenance } from '../provenance.ts';

/**
 * The tolerance between committed results and a rerun: none where code (the packages that the lockfile pins included),
 * Node and platform are the same, since the numbers are then a function of what is compared exactly.
 */
export function toleranceBetween(committed: Provenance | undefined, rerun: Provenance): number {
  const same =
    committed?.code?.version === rerun.code?.version &&
    committed?.node === rerun.node &&
    committed?.platform === rerun.platform;
  return same ? 0 : usualTolerance;
}
