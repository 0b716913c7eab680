import { ownerGroupingSchema } from '../../../experiments/owner-grouping/config.ts';

/** A config on markets of a day with templates for texts: simulated in a moment. */
export const tiny = {
  title: 'Tiny markets',
  experiment: 'owner-grouping',
  seed: 1,
  voices: 'templates',
  market: { size: 'small', unsigned: true, days: 1, purchases: 120, owners: { count: 14 }, chain: { marginHours: 1 } },
  seeds: { learn: [101], tune: [201], test: [1] },
  attribution: { matcher: 'likelihood', assignment: 'optimal' },
  style: { features: ['function-words', 'casing-punctuation'], same: 200, different: 400 },
  evaluate: { resamples: 100 },
};

export const configOf = (changes: object = {}) => ownerGroupingSchema.parse({ ...tiny, ...changes });

export const problemsOf = (changes: object) =>
  ownerGroupingSchema.safeParse({ ...tiny, ...changes }).error?.issues.map(({ path, message }) => ({
    key: path.join('.'),
    message,
  })) ?? [];
