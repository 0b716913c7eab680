import { datasets } from '../../../datasets/index.ts';
import { experiments } from '../../../experiments/index.ts';
import { matchers } from '../../attribution/matchers/index.ts';
import { changeHeuristics } from '../../clustering/change/index.ts';
import { featureGroups } from '../../stylometry/index.ts';

/** The names that a kind of part has already, by kind. */
export const takenNames: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    'feature-group': featureGroups,
    dataset: datasets,
    experiment: experiments,
    'change-heuristic': changeHeuristics,
    matcher: matchers,
  }).map(([kind, list]) => [kind, list.map(({ name }) => name)]),
);
