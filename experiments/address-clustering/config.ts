import { z } from 'zod';
import { coinJoinRules } from '../../src/clustering/coinjoins/index.ts';
import { equationLevels } from '../../src/clustering/joins.ts';
import { modelSchema } from '../../src/models/index.ts';
import { marketSchema } from '../market/market-schema.ts';
import { expressionSchema } from './expression-schema.ts';

const ruleNames = coinJoinRules.map(({ name }) => name) as [string, ...string[]];

/** The clustering that every other is held against. */
export const referenceName = 'common input alone';

const chainSchema = z
  .strictObject({
    paths: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe('Block files, folders of them, or exports of transactions; relative to this file'),
    network: z.enum(['mainnet', 'testnet', 'regtest']),
    undo: z.string().optional().describe('Values and scripts of what the inputs spend, beside blocks'),
    owners: z.string().describe('A CSV file, JSON lines or Parquet with the columns address and owner'),
  })
  .describe('A chain of your own, and who owns which of its addresses');

const learnedSchema = z.strictObject({
  votes: z.array(expressionSchema).min(2).optional().describe('Heuristics that vote; those of `change` unless told'),
  model: modelSchema,
  split: z
    .enum(['cluster', 'owner'])
    .default('cluster')
    .describe('What never lies in two folds: clusters of common input, or owners, which only the truth tells'),
  folds: z.int().min(2).default(3).describe('Each is scored by a model of the others'),
  threshold: z.number().min(0).lt(1).default(0.5).describe('Outputs scored above it are candidates'),
});

/** A config of the address-clustering experiment. */
export const addressClusteringSchema = z
  .strictObject({
    title: z.string().min(1),
    experiment: z.literal('address-clustering'),
    market: marketSchema.optional().describe('A simulated market'),
    chain: chainSchema.optional(),
    seed: z.int().min(0).max(0xffffffff),
    change: z.array(expressionSchema).default([]).describe('Change heuristics, each by itself'),
    combinations: z.record(z.string(), expressionSchema).default({}).describe('Named expressions over heuristics'),
    learned: z.record(z.string(), learnedSchema).default({}).describe('Named models over the votes of heuristics'),
    coinJoins: z
      .record(z.string(), z.array(z.enum(ruleNames)))
      .refine((sets) => Object.keys(sets).length > 0, { message: 'one set of rules at least is needed' })
      .describe(
        'Named sets of CoinJoin rules: a transaction that fits one of a set joins nothing. The first set leads',
      ),
    equate: z
      .enum(equationLevels)
      .default('revealed')
      .describe('Which addresses are one from the start: of one key or script; script hashes and what they wrap'),
    leastOutputs: z
      .int()
      .min(1)
      .default(2)
      .describe(
        'Spendable outputs of a transaction in which change is looked for; 1: single ones too, as BlockSci does',
      ),
    sweep: z
      .strictObject({ coinJoinShare: z.array(z.number().min(0).lt(1)).min(2) })
      .optional()
      .describe("The market's share of owners who pay through CoinJoins, through several values"),
    evaluate: z
      .strictObject({
        resamples: z.int().min(100).default(2000).describe('Owner-bootstrap resamples'),
        falsePositiveRate: z.number().gt(0).lt(1).default(0.001).describe('At which learned scores are read'),
        falseMerges: z.int().min(1).default(10).describe('False merges listed for each clustering'),
      })
      .prefault({}),
  })
  .superRefine((config, context) => {
    const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (config.market !== undefined && config.chain !== undefined) {
      fail('chain', 'a config has a market or a chain of your own, not both');
    }
    if (config.market === undefined && config.chain === undefined) {
      fail('market', 'a market to simulate is needed, or a chain of your own under "chain"');
    }
    if (config.sweep !== undefined && config.market === undefined) {
      fail('sweep', 'only a market can be swept, not a chain of your own');
    }
    const names = [referenceName, ...Object.keys(config.combinations), ...Object.keys(config.learned)];
    const repeated = names.find((name, i) => names.indexOf(name) !== i);
    if (repeated !== undefined) fail('learned', `the name "${repeated}" is taken: names must differ`);
  });

export type AddressClusteringConfig = z.output<typeof addressClusteringSchema>;
export type ChainSpec = z.output<typeof chainSchema>;
export type LearnedSpec = z.output<typeof learnedSchema>;
