import { z } from 'zod';
import { share } from './shares.ts';

/** The node that logs its mempool. */
export const mempoolSettings = z
  .strictObject({
    /** Seconds from sending to arrival: log-normal. */
    medianSeconds: z.number().positive().default(3),
    spread: z.number().min(0).default(0.7),
    /** Transactions that the log lacks for no known reason. */
    missingShare: share.default(0.01),
    /** Gaps a week in the log, and their mean length. */
    gapsPerWeek: z.number().min(0).default(5),
    gapMinutes: z.number().positive().default(20),
  })
  .prefault({});
