import { findNamed } from '../src/common/nearest.ts';
import { addressClustering } from './address-clustering.ts';
import { authorLinking } from './author-linking.ts';
import type { Experiment } from './experiment.ts';
import { ownerGrouping } from './owner-grouping.ts';
import { paymentAttribution } from './payment-attribution.ts';

/** Every kind of experiment a config can name. */
// biome-ignore lint/suspicious/noExplicitAny: each experiment has a config of its own
export const experiments: readonly Experiment<any>[] = [
  authorLinking,
  addressClustering,
  paymentAttribution,
  ownerGrouping,
];

/** @throws InputError for an unknown name, with the nearest known one */
export function findExperiment(name: string): Experiment {
  return findNamed('experiment', name, experiments);
}
