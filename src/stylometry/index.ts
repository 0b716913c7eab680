import { findNamed } from '../common/nearest.ts';
import { baselineGroups } from './baselines/index.ts';
import type { FeatureGroup } from './feature-group.ts';
import { otherGroups } from './groups/index.ts';
import { paperGroups } from './paper/index.ts';

/**
 * Every feature group that a config can name. A feature's name is its own within its group only.
 */
export const featureGroups: readonly FeatureGroup[] = [...paperGroups, ...otherGroups, ...baselineGroups];

/**
 * The feature group of a name.
 *
 * @param groups where to look: every group unless told
 * @throws InputError where there is none, with the nearest name there is
 */
export function findGroup(name: string, groups: readonly FeatureGroup[] = featureGroups): FeatureGroup {
  return findNamed('feature group', name, groups);
}
