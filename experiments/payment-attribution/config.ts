import { z } from 'zod';
import { marketSettings } from '../../datasets/market/sizes.ts';
import { unknownName } from '../../src/common/nearest.ts';
import { marketOf } from '../market/market-changes.ts';
import { marketSchema } from '../market/market-schema.ts';
import { attributionChanges, attributionSchema } from './attribution-schema.ts';

const seed = z.int().min(0).max(0xffffffff);

const { size: _, seed: __, ...changes } = marketSchema.shape as typeof marketSchema.shape & { seed: z.ZodType };
/** What may be said otherwise of the market. */
const marketChanges = z.strictObject(changes);

const variantSchema = z.strictObject({
  market: marketChanges.optional(),
  attribution: attributionChanges.optional(),
});

/** A config of the payment-attribution experiment. */
export const paymentAttributionSchema = z
  .strictObject({
    title: z.string().min(1),
    experiment: z.literal('payment-attribution'),
    seed: seed.describe('Of the bootstrap'),
    market: marketSchema.describe('The simulated market; its seeds stand under `seeds`'),
    seeds: z.strictObject({
      test: z.array(seed).min(1).describe('A market each; their owners are pooled'),
      training: z
        .array(seed)
        .min(1)
        .describe(
          'Other markets, from which the likelihood matcher learns: as `market` has them, whatever a variant changes',
        ),
    }),
    attribution: attributionSchema.prefault({}),
    variants: z
      .record(z.string().min(1), variantSchema)
      .default({})
      .describe('Named departures from what stands above; others of the same market are compared with the first'),
    sweep: z
      .strictObject({
        label: z.string().min(1).describe('What is turned'),
        points: z
          .array(z.strictObject({ setting: z.number(), market: marketChanges }))
          .min(2)
          .describe('Each value of it, with what it makes of the market'),
      })
      .optional()
      .describe('Every variant on several markets'),
    evaluate: z
      .strictObject({
        resamples: z.int().min(100).default(2000).describe('Owner-bootstrap resamples'),
        shifts: z
          .array(z.int())
          .min(1)
          .default([-977, -743, -503, -241, 263, 491, 751, 983])
          .describe('Minutes by which purchases are moved to make decoys'),
        level: z
          .number()
          .gt(0)
          .lt(1)
          .default(0.05)
          .describe('Chance that any persistent identity of a market is a coincidence'),
        reference: z.string().optional().describe('The variant that others are compared with; the first unless told'),
        about: z
          .enum(['payments', 'wallets'])
          .default('payments')
          .describe('What the headline, its charts and the paired differences are about'),
        compareWithPaper: z.boolean().default(false).describe('Also say what of the paper is reproduced here'),
        support: z.boolean().default(false).describe('Also tell precision by the ads of an owner'),
      })
      .prefault({}),
  })
  .superRefine((config, context) => {
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if ('seed' in config.market) fail(['market', 'seed'], 'the seeds of markets stand under "seeds"');
    for (const kind of ['test', 'training'] as const) {
      const seeds = config.seeds[kind];
      const twice = seeds.find((own, i) => seeds.indexOf(own) < i);
      if (twice !== undefined) fail(['seeds', kind], `seed ${twice} stands there twice: one market would count double`);
    }
    const both = config.seeds.test.find((own) => config.seeds.training.includes(own));
    if (both !== undefined) fail(['seeds', 'training'], `seed ${both} is tested too: learn from other markets`);
    const { reference } = config.evaluate;
    if (reference !== undefined && !Object.hasOwn(config.variants, reference)) {
      fail(['evaluate', 'reference'], unknownName('variant', reference, Object.keys(config.variants)));
    }
    if (config.evaluate.shifts.some((shift) => Math.abs(shift) <= 200)) {
      fail(['evaluate', 'shifts'], 'a shift is more than 200 minutes, beyond every window');
    }
    // The changes' shape lacks what holds between settings; the market's own schema has it.
    const variants: [string, Variant][] = Object.entries(config.variants);
    const points = config.sweep?.points ?? [{ market: {} }];
    for (const [at, point] of points.entries()) {
      for (const [name, { market = {} }] of variants.length > 0 ? variants : [['', {}] as [string, Variant]]) {
        try {
          const { size, ...own } = marketOf(config.market, market, point.market);
          marketSettings(size, own);
        } catch (error) {
          if (!(error instanceof z.ZodError)) throw error;
          for (const { path, message } of error.issues)
            fail(
              [
                ...(variants.length > 0 ? ['variants', name] : ['sweep', 'points', at]),
                'market',
                ...(path as string[]),
              ],
              message,
            );
        }
      }
    }
  });

export type PaymentAttributionConfig = z.output<typeof paymentAttributionSchema>;
export type Variant = z.output<typeof variantSchema>;
