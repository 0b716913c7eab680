import type { Experiment } from './experiment.ts';
import { comparedPaymentAttribution } from './payment-attribution/compared.ts';
import { type PaymentAttributionConfig, paymentAttributionSchema } from './payment-attribution/config.ts';
import { planTrials } from './payment-attribution/plan.ts';
import type { TrialSettings } from './payment-attribution/settings.ts';
import { partsOf, summarise } from './payment-attribution/summary.ts';
import { runTrial } from './payment-attribution/trial.ts';

/**
 * Ad purchases linked to the transactions that paid for them, by time and price (Portnoff et al. 2017, section 5), on
 * simulated markets whose truth is known.
 */
export const paymentAttribution: Experiment<PaymentAttributionConfig> = {
  name: 'payment-attribution',
  summary: 'which transaction paid for an ad, and which wallets pay for whose ads?',
  schema: paymentAttributionSchema,
  datasets: () => [],
  plan: (config) => planTrials(config),
  runTrial: async (settings) => runTrial(settings as TrialSettings),
  summarise,
  parts: partsOf,
  compared: comparedPaymentAttribution,
};
