import { z } from 'zod';

/** A finding of the leakage audit as metrics.json holds it. */
export const verdictSchema = z.object({
  dataset: z.string(),
  of: z.string(),
  check: z.string(),
  verdict: z.string(),
  text: z.string(),
});
