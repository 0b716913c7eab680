import { z } from 'zod';
import { datasetSchema } from '../../datasets/reference.ts';
import { modelSchema } from '../../src/models/index.ts';
import { selectionCriteria } from '../../src/models/selection.ts';
import { featureGroups } from '../../src/stylometry/index.ts';
import { pairProtocols } from '../../src/stylometry/pairs/index.ts';
import { cleaningStages } from '../../src/text/cleaning/index.ts';
import { identifierKinds } from '../../src/text/document.ts';
import { scrubNames } from '../../src/text/scrubbing/index.ts';

const names = <T extends { name: string }>(list: readonly T[]) => list.map(({ name }) => name) as [string, ...string[]];
/** The protocol that takes the pairs that come with the data. */
export const givenPairs = 'given';

const share = z.number().gt(0).lt(1);
const stage = z.enum(names(cleaningStages));
const featureName = z.union([z.enum(names(featureGroups)), z.string().regex(/^vectors:/)]);

/** How raw documents become the texts that are compared, and which documents take part. */
export const textSchema = z.strictObject({
  stages: z
    .union([z.enum(['standard', 'none']), z.array(stage)])
    .default('standard')
    .describe('Cleaning: the stages that fit the corpus, none, or a list of stages'),
  without: z.array(stage).default([]).describe('Stages left out of those'),
  scrub: z
    .enum(scrubNames)
    .default('none')
    .describe(
      "Taken out after cleaning: by-author, what recurs in an author's texts, by the labels; across-corpus, lines that recur in a place, without labels",
    ),
  layout: z.enum(['keep', 'normalise']).default('keep').describe('normalise: all white space becomes single spaces'),
  mask: z
    .array(z.enum(identifierKinds))
    .default([...identifierKinds])
    .describe('Identifiers replaced by a placeholder'),
  minimumWords: z.int().min(1).default(30).describe('Texts with fewer words are left out'),
  nearDuplicates: z
    .union([z.literal('keep'), z.number().min(0).lt(1)])
    .default(0.8)
    .describe(
      'Of texts more alike than this (Jaccard of five-word shingles) the first stays; keep: all stay, copies too',
    ),
  selection: z
    .enum(['own', 'standard'])
    .default('own')
    .describe('standard: the documents are those that standard cleaning selects, unscrubbed, whatever the stages here'),
});

const splitSchema = z.strictObject({
  folds: z.int().min(2).default(3).describe('Author-disjoint folds; each trains a model that the others test'),
  draws: z.int().min(1).default(1).describe('Repetitions with other folds and pairs'),
});

const pairsSchema = z.strictObject({
  protocol: z
    .enum([...names(pairProtocols), givenPairs])
    .default('random')
    .describe('given: the pairs that come with the data, as in PAN verification'),
  same: z.int().min(1).default(2500).describe('Same-author pairs a fold, where the data has as many'),
  different: z.int().min(1).default(5000).describe('Different-author pairs a fold'),
  capPerAuthor: z.int().min(1).default(30).describe('Same-author pairs an author at most'),
});

const modelsSchema = z
  .union([modelSchema, z.array(modelSchema).min(1)])
  .describe('A model, or several of which each training fold takes the best by its own inner folds');

/** What a model is trained on. */
export const trainingSchema = z.strictObject({
  rows: z
    .enum(['fold', 'out-of-fold'])
    .default('fold')
    .describe(
      "fold: the training fold's pairs, features learned from all of it; out-of-fold: pairs within inner folds, features learned without them, as groups that learn from authors need",
    ),
  folds: z.int().min(2).default(4).describe('Author-disjoint inner folds'),
  repeats: z.int().min(1).default(2).describe('Deals into inner folds, out-of-fold'),
  authors: z
    .union([z.number().gt(0).max(1), z.literal('others')])
    .default(1)
    .describe("Share of a fold's authors that train; others: those of all folds but the one tested"),
  differentPerSame: z.int().min(1).default(4).describe('Different-author pairs a same-author one, out-of-fold'),
});

const evaluateSchema = z.strictObject({
  falsePositiveRate: share.default(0.01).describe('Of the operating point'),
  falseNegativeRate: share
    .optional()
    .describe('Of a second, lower threshold: pairs up to it are ruled out, those between both are left undecided'),
  prevalence: z.array(share).default([0.001, 0.00001]).describe('Shares of same-author pairs that a site may have'),
  resamples: z.int().min(100).default(2000).describe('Author-bootstrap resamples'),
  lengths: z
    .array(z.int().min(1))
    .default([])
    .describe('Also measure by the words of the shorter text of a pair: where one stretch ends and the next begins'),
  ranking: z.boolean().default(false).describe('Also rank, for each document, all others of its fold'),
});

/** What may be said otherwise of settings: every key optional and without default, so that what is unsaid stays as it was. */
function overridesOf<Shape extends z.ZodRawShape>(settings: z.ZodObject<Shape>) {
  const withoutDefaults = Object.entries(settings.shape).map(([key, value]) => [
    key,
    (value instanceof z.ZodDefault ? value.unwrap() : value) as z.ZodType,
  ]);
  return z.strictObject(Object.fromEntries(withoutDefaults)).partial() as unknown as z.ZodType<
    Partial<z.output<z.ZodObject<Shape>>>
  >;
}

/** What a variant may say otherwise than the config. */
const variantSchema = z.strictObject({
  text: overridesOf(textSchema).optional(),
  pairs: overridesOf(pairsSchema).optional(),
  features: z.array(featureName).min(1).optional(),
  model: modelsSchema.optional(),
  training: overridesOf(trainingSchema).optional(),
  ranking: z.boolean().optional().describe('false: without the ranking that the config asks for'),
});

/** What a condition may say otherwise than the config, for every variant. */
const conditionSchema = z.strictObject({
  text: overridesOf(textSchema).optional(),
  pairs: overridesOf(pairsSchema).optional(),
  training: overridesOf(trainingSchema).optional(),
});

/** A config of the author-linking experiment. */
export const authorLinkingSchema = z.strictObject({
  title: z.string().min(1),
  experiment: z.literal('author-linking'),
  dataset: z.union([datasetSchema, z.array(datasetSchema).min(1)]).describe('A corpus or several'),
  seed: z.int().min(0).max(0xffffffff),
  text: textSchema.prefault({}),
  split: splitSchema.prefault({}),
  pairs: pairsSchema.prefault({}),
  features: z.array(featureName).min(1),
  vectors: z
    .record(z.string().regex(/^[a-z0-9-]+$/), z.string())
    .default({})
    .describe('Vectors by document id from elsewhere: a name for the feature group `vectors:<name>`, and a file'),
  model: modelsSchema,
  training: trainingSchema.prefault({}),
  choice: z.enum(selectionCriteria).default('partial-auc').describe('What makes a model the best of several'),
  calibration: z.enum(['platt', 'isotonic']).default('platt'),
  ablation: z
    .array(z.enum(['leave-one-out', 'only-one']))
    .default([])
    .describe('Feature groups left out or alone, in turn'),
  variants: z.record(z.string(), variantSchema).default({}).describe('Named departures from what stands above'),
  conditions: z
    .record(z.string(), conditionSchema)
    .default({})
    .describe('Named texts, pairs and training rows that every variant is run on; variants are compared within each'),
  sweep: z
    .strictObject({
      nearDuplicates: z.array(z.union([z.literal('keep'), z.number().min(0).lt(1)])).min(2),
    })
    .optional()
    .describe('One setting through several values'),
  transfer: z
    .boolean()
    .default(false)
    .describe('Also train every variant on each of the other corpora and test it on this'),
  compareWithPaper: z.boolean().default(false).describe("Set the paper's published figures beside these"),
  evaluate: evaluateSchema.prefault({}),
  audit: z
    .boolean()
    .default(true)
    .describe('Leakage checks: no-text baselines, permuted labels, near duplicates across folds'),
});

export type AuthorLinkingConfig = z.output<typeof authorLinkingSchema>;
export type TextSettings = z.output<typeof textSchema>;
export type PairSettings = z.output<typeof pairsSchema>;
export type Variant = z.output<typeof variantSchema>;
