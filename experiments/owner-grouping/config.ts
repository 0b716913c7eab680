import { z } from 'zod';
import { voiceNames } from '../../datasets/market/settings.ts';
import { fusionKinds } from '../../src/evidence/fusion.ts';
import { groupingMethods } from '../../src/grouping/index.ts';
import { modelSchema } from '../../src/models/index.ts';
import { featureGroups } from '../../src/stylometry/index.ts';
import { type DisguiseName, disguiseNames } from '../../src/text/disguise/index.ts';
import { trainingSchema } from '../author-linking/config.ts';
import { marketSchema } from '../market/market-schema.ts';
import { attributionSchema } from '../payment-attribution/attribution-schema.ts';

const seed = z.int().min(0).max(0xffffffff);
const seeds = z.array(seed).min(1);

/** What may tie two ads together. */
export const evidenceKinds = ['style', 'payments', 'identifiers'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const methodNames = groupingMethods.map(({ name }) => name) as [string, ...string[]];
/** What pairs are learned from: the owners, or what phones and e-mails say of them, as the paper had to. */
export const labelKinds = ['owners', 'identifiers'] as const;

/** Whether log odds follow the number of ads. */
export const baseRates = ['by-size', 'as-tuned'] as const;

const { size: _, seed: __, ...changes } = marketSchema.shape as typeof marketSchema.shape & { seed: z.ZodType };

const departures = {
  market: z.strictObject(changes).optional().describe('What the tested markets are otherwise; none is learned from'),
  disguise: z
    .strictObject(
      Object.fromEntries(disguiseNames.map((name) => [name, z.number().min(0).max(1).optional()])) as Record<
        DisguiseName,
        z.ZodOptional<z.ZodNumber>
      >,
    )
    .optional()
    .describe(
      'What owners of the tested markets do to their texts: the share of expressions with an equivalent that are reworded, of texts flattened, of letters replaced by look-alikes',
    ),
  labels: z.enum(labelKinds).optional(),
  fusion: z.enum(fusionKinds).optional(),
  baseRate: z.enum(baseRates).optional(),
};

const sweepSchema = z.strictObject({
  label: z.string().min(1).describe('What is turned, as charts name it'),
  points: z.array(z.strictObject({ setting: z.number(), ...departures })).min(2),
});

/** A config of the owner-grouping experiment. */
export const ownerGroupingSchema = z
  .strictObject({
    title: z.string().min(1),
    experiment: z.literal('owner-grouping'),
    seed: seed.describe('Of training pairs and the bootstrap'),
    market: marketSchema.describe('The simulated market; its seeds stand under `seeds`'),
    voices: z.enum(voiceNames).default('spamassassin-ham').describe('Who lends the ads their words'),
    seeds: z
      .strictObject({
        learn: seeds.describe('Markets that the evidence is learned from'),
        tune: seeds.describe('Others, that fusion and threshold are learned from'),
        test: seeds.describe('Others, that are grouped; their owners are pooled'),
      })
      .describe('No two of the three kinds of market have an owner or a voice in common'),
    attribution: attributionSchema.prefault({}).describe('How ads are linked to wallets'),
    style: z
      .strictObject({
        features: z
          .array(z.enum(featureGroups.map(({ name }) => name) as [string, ...string[]]))
          .min(1)
          .default(['character-tfidf', 'word-tfidf', 'function-words', 'casing-punctuation', 'style-vector']),
        training: trainingSchema.prefault({}),
        model: modelSchema.prefault({ kind: 'logistic-regression', C: 1, standardise: true }),
        same: z.int().min(1).default(1200).describe('Same-owner pairs trained on, where there are as many'),
        different: z.int().min(1).default(2400).describe('Different-owner pairs trained on'),
      })
      .prefault({}),
    evidence: z
      .array(z.array(z.enum(evidenceKinds)).min(1))
      .min(1)
      .default([
        ['style'],
        ['payments'],
        ['identifiers'],
        ['style', 'payments'],
        ['style', 'identifiers'],
        ['payments', 'identifiers'],
        ['style', 'payments', 'identifiers'],
      ])
      .describe('Sets of evidence, each grouped by alone'),
    fusion: z.enum(fusionKinds).default('learned').describe('How several kinds of evidence become one'),
    baseRate: z
      .enum(baseRates)
      .default('by-size')
      .describe(
        'by-size: log odds are lowered where a market has more ads than those tuned on, as the share of same-owner pairs falls; as-tuned: they are not',
      ),
    labels: z.enum(labelKinds).default('owners').describe('What the pairs learned from are labelled by'),
    methods: z.array(z.enum(methodNames)).min(1).default(['average-link']).describe('How edges become groups'),
    blocking: z
      .strictObject({
        sharedWords: z.int().min(1).default(2).describe('Rare words that two ads share to be compared by style'),
        mostDocuments: z.int().min(2).default(12).describe('Ads that a rare word is in at most'),
        mostAdsPerKey: z
          .int()
          .min(2)
          .default(400)
          .describe('A wallet or an identifier that more ads have brings no pair up: it is a service’s'),
      })
      .prefault({}),
    variants: z
      .record(z.string().min(1), z.strictObject(departures))
      .default({})
      .describe('Named departures from what stands above'),
    sweeps: z
      .record(z.string().min(1), sweepSchema)
      .default({})
      .describe('Dials, each turned alone: departures from what stands above by a number'),
    evaluate: z
      .strictObject({
        resamples: z.int().min(100).default(2000).describe('Owner-bootstrap resamples'),
        minimumPrecision: z
          .number()
          .gt(0)
          .max(1)
          .default(0.95)
          .describe('B-cubed precision that the threshold keeps to on the tuning markets, where any does'),
      })
      .prefault({}),
  })
  .superRefine((config, context) => {
    const { learn, tune, test } = config.seeds;
    const all = [...learn, ...tune, ...test];
    const twice = all.find((own, i) => all.indexOf(own) !== i);
    if (twice !== undefined) {
      const message = `seed ${twice} stands there twice: what is learned from is not tested`;
      context.addIssue({ code: 'custom', path: ['seeds'], message });
    }
    // Who is labelled by identifiers can't be told by them: every such group would be right.
    const told = config.evidence.findIndex((kinds) => kinds.includes('identifiers'));
    const labelled = [
      [['labels'], config.labels] as const,
      ...Object.entries(config.variants).map(([name, { labels }]) => [['variants', name, 'labels'], labels] as const),
      ...Object.entries(config.sweeps).flatMap(([name, { points }]) =>
        points.map(({ labels }, i) => [['sweeps', name, 'points', i, 'labels'], labels] as const),
      ),
    ].find(([, labels]) => labels === 'identifiers');
    if (told >= 0 && labelled !== undefined) {
      const message = `identifiers are label here and evidence in set ${told + 1} of "evidence": they can't be both in one run`;
      context.addIssue({ code: 'custom', path: [...labelled[0]], message });
    }
    for (const [name, { points }] of Object.entries(config.sweeps)) {
      const again = points.findIndex(({ setting }, i) => i > 0 && setting <= points[i - 1].setting);
      if (again < 0) continue;
      const message = `setting ${points[again].setting} is not above ${points[again - 1].setting}, the one before`;
      context.addIssue({ code: 'custom', path: ['sweeps', name, 'points', again, 'setting'], message });
    }
    if ('seed' in config.market) {
      context.addIssue({
        code: 'custom',
        path: ['market', 'seed'],
        message: 'the seeds of markets stand under "seeds"',
      });
    }
  });

export type OwnerGroupingConfig = z.output<typeof ownerGroupingSchema>;
