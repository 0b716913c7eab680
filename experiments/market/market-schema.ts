import { z } from 'zod';
import { marketSettingsSchema } from '../../datasets/market/settings.ts';
import { type MarketSize, marketSettings, marketSizes } from '../../datasets/market/sizes.ts';

/** Ads are written for readers of texts: nobody here reads them. */
const { voices: _, voicePart: __, ...settings } = marketSettingsSchema.shape;

/** A simulated market: a size, and what is otherwise than in it. */
export const marketSchema = z
  .strictObject({
    size: z.enum(Object.keys(marketSizes) as [MarketSize, ...MarketSize[]]).describe('The settings to start from'),
    ...(changesOf(z.strictObject(settings)) as z.ZodObject<Record<string, z.ZodOptional>>).shape,
  })
  .superRefine(({ size, ...changes }, context) => {
    // The shape above lacks what holds between settings; the market's own schema has it.
    try {
      marketSettings(size, changes);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      for (const { path, message } of error.issues) context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

export type MarketSpec = z.output<typeof marketSchema>;

/** A schema with every key optional and no defaults: what is left unsaid stays as the size has it. */
function changesOf(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return changesOf(schema.unwrap());
  if (!(schema instanceof z.ZodObject)) return schema as z.ZodType;
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, changesOf(value).optional()])),
  );
}
