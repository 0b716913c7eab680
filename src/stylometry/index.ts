import { InputError } from '../common/error.ts';
import { unknownName } from '../common/nearest.ts';
import type { FeatureGroup } from './feature-group.ts';
import { paperGroups } from './paper/index.ts';

/**
 * Every feature group that a config can name. Two groups may share a feature: those of one name have one definition.
 */
export const featureGroups: readonly FeatureGroup[] = [...paperGroups];

/**
 * The feature group of a name.
 *
 * @param groups where to look: every group unless told
 * @throws InputError where there is none, with the nearest name there is
 */
export function findGroup(name: string, groups: readonly FeatureGroup[] = featureGroups): FeatureGroup {
  const found = groups.find((group) => group.name === name);
  if (found === undefined) {
    throw new InputError(
      unknownName(
        'feature group',
        name,
        groups.map((group) => group.name),
      ),
    );
  }
  return found;
}
