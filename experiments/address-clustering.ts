import { comparedAddressClustering } from './address-clustering/compared.ts';
import { type AddressClusteringConfig, addressClusteringSchema } from './address-clustering/config.ts';
import { planTrials } from './address-clustering/plan.ts';
import type { TrialSettings } from './address-clustering/settings.ts';
import { partsOf, summarise } from './address-clustering/summary.ts';
import { runClusteringTrial } from './address-clustering/trial.ts';
import type { Experiment } from './experiment.ts';

/**
 * Addresses clustered by common input and change heuristics (Meiklejohn et al. 2013; Möser & Narayanan 2022), held
 * against known owners: on a simulated market, or on a chain of the user's own.
 */
export const addressClustering: Experiment<AddressClusteringConfig> = {
  name: 'address-clustering',
  summary: 'which addresses are one owner’s, and which outputs are change?',
  schema: addressClusteringSchema,
  datasets: () => [],
  plan: (config, { resolvePath }) => planTrials(config, resolvePath),
  runTrial: (settings, _data, files) => runClusteringTrial(settings as TrialSettings, files),
  summarise,
  parts: partsOf,
  compared: comparedAddressClustering,
};
