import { paymentAttributionSchema } from '../../../experiments/payment-attribution/config.ts';

/** A config on a market of half a day: simulated in a moment. */
export const tiny = {
  title: 'A tiny market',
  experiment: 'payment-attribution',
  seed: 1,
  market: {
    size: 'small',
    unsigned: true,
    days: 0.5,
    purchases: 80,
    owners: { count: 12 },
    chain: { marginHours: 1 },
  },
  seeds: { test: [1], training: [101] },
  evaluate: { resamples: 100 },
};

export const configOf = (changes: object = {}) => paymentAttributionSchema.parse({ ...tiny, ...changes });

export const problemsOf = (changes: object) =>
  paymentAttributionSchema.safeParse({ ...tiny, ...changes }).error?.issues.map(({ path, message }) => ({
    key: path.join('.'),
    message,
  })) ?? [];
