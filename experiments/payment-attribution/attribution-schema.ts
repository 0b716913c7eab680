import { z } from 'zod';
import { assignmentKinds } from '../../src/attribution/decide.ts';
import { matchers } from '../../src/attribution/matchers/index.ts';
import { addressSources } from '../../src/attribution/processor/processor-addresses.ts';
import { changeHeuristicName } from './change-name.ts';

const share = z.number().min(0).max(1);
const decimals = z.int().min(0).max(8);

const processorShape = {
  source: z
    .enum(addressSources)
    .default('both')
    .describe("Where the processor's addresses are known from; all: any may be one"),
  moreInputsThan: z.int().min(0).default(10).describe('Inputs that a sweep has more than'),
  moreThanShare: share.default(0.5).describe("Share of a sweep's inputs that look like invoices, to be exceeded"),
};

const valuesShape = {
  mostDecimals: decimals.default(4),
  leastDecimals: decimals.default(3),
  belowSatoshi: z.int().positive().max(2_147_483_647).default(100_000_000),
};

const partsShape = {
  price: z.boolean().default(true),
  lag: z.boolean().default(true),
  background: z.boolean().default(true),
};

const shape = {
  prices: z
    .enum(['published', 'corrected', 'known'])
    .default('corrected')
    .describe(
      'How purchases are read from postings and price snapshots: by the published rules, by those put right, or not at all (known: times and prices as they were)',
    ),
  mempool: z.boolean().default(true).describe('false: every transaction counts as first seen in its block'),
  window: z
    .strictObject({ from: z.int().min(-60).max(120), to: z.int().min(-60).max(120) })
    .refine(({ from, to }) => from <= to, { message: 'from must not be above to' })
    .default({ from: 0, to: 1 })
    .describe("Minutes after the ad's minute in which its payment may have been first seen, both included"),
  tolerance: z
    .strictObject({ ordinary: z.number().min(0).max(0.99), sponsored: z.number().min(0).max(0.99) })
    .default({ ordinary: 0.02, sponsored: 0.05 })
    .describe('How far the dollar value of a payment may lie from the price, as a share of the value'),
  rate: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('interval-mean'), seconds: z.int().positive() }),
      z.strictObject({ kind: z.literal('latest'), mostSeconds: z.int().positive().optional() }),
    ])
    .default({ kind: 'interval-mean', seconds: 600 })
    .describe('The rate of a minute: the mean of the quotes in the interval that holds it, or the latest quote'),
  rateSecondsBefore: z.int().min(0).default(0).describe('Seconds before the first sight at which the rate is taken'),
  matcher: z
    .enum(matchers.map(({ name }) => name) as [string, ...string[]])
    .default('paper')
    .describe('What tells which candidate paid'),
  assignment: z
    .enum(assignmentKinds)
    .default('none')
    .describe('none: each purchase by itself; greedy, optimal: no output pays two purchases'),
  minimumPosterior: share.default(0.5).describe('The likelihood matcher names no payment less probable than this'),
  change: changeHeuristicName
    .default('power-of-ten(4)')
    .describe('The change heuristic that makes wallets, beside common input; none: common input alone'),
};

/** How purchases are linked to transactions. */
export const attributionSchema = z.strictObject({
  ...shape,
  processor: z.strictObject(processorShape).prefault({}),
  values: z.strictObject(valuesShape).prefault({}).describe("Decimals of a bitcoin and size of a payment's value"),
  parts: z.strictObject(partsShape).prefault({}).describe('What the likelihood matcher looks at'),
});

export type AttributionSettings = z.output<typeof attributionSchema>;

/** What may be said otherwise of that: every key optional and without default. */
export const attributionChanges = z.strictObject({
  ...changesOf(shape),
  processor: z.strictObject(changesOf(processorShape)).optional(),
  values: z.strictObject(changesOf(valuesShape)).optional(),
  parts: z.strictObject(changesOf(partsShape)).optional(),
});

export type AttributionChanges = z.output<typeof attributionChanges>;

function changesOf<Shape extends Record<string, z.ZodDefault>>(
  defaults: Shape,
): { [Key in keyof Shape]: z.ZodOptional<ReturnType<Shape[Key]['unwrap']>> } {
  const bare = Object.entries(defaults).map(([key, value]) => [key, (value.unwrap() as z.ZodType).optional()]);
  return Object.fromEntries(bare);
}

/** Settings with some of them changed: groups key by key, anything else as a whole. */
export function withChanges(settings: AttributionSettings, changes: AttributionChanges = {}): AttributionSettings {
  const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return {
    ...settings,
    ...said,
    processor: { ...settings.processor, ...changes.processor },
    values: { ...settings.values, ...changes.values },
    parts: { ...settings.parts, ...changes.parts },
  };
}
