import type { Experiment } from './experiment.ts';
import { comparedOwnerGrouping } from './owner-grouping/compared.ts';
import { type OwnerGroupingConfig, ownerGroupingSchema } from './owner-grouping/config.ts';
import { planTrials } from './owner-grouping/plan.ts';
import type { TrialSettings } from './owner-grouping/settings.ts';
import { partsOf, summarise } from './owner-grouping/summary.ts';
import { runTrial } from './owner-grouping/trial.ts';

/**
 * Ads grouped by their owner from style, payments and hard identifiers, alone and together, on simulated markets whose
 * truth is known.
 */
export const ownerGrouping: Experiment<OwnerGroupingConfig> = {
  name: 'owner-grouping',
  summary: 'which ads have one owner, and what does each kind of evidence add?',
  schema: ownerGroupingSchema,
  datasets: () => [],
  plan: (config) => planTrials(config),
  runTrial: (settings) => runTrial(settings as TrialSettings),
  summarise,
  parts: partsOf,
  compared: comparedOwnerGrouping,
};
