import { z } from 'zod';
import { share } from './shares.ts';

/** The payment processor: its quotes, invoices, sweeps and other customers. */
export const processorSettings = z
  .strictObject({
    /** US dollars a bitcoin at the beginning. */
    startUsd: z.number().positive().default(770),
    /** Standard deviation of a day's logarithmic return. */
    dailyVolatility: z.number().min(0).default(0.025),
    /** Logarithmic return a day, on average. */
    dailyDrift: z.number().default(0.006),
    /** Seconds between two quotes. */
    quoteSeconds: z.int().positive().default(60),
    /** Gaps a week in the log of quotes, and their mean length. */
    quoteGapsPerWeek: z.number().min(0).default(5),
    quoteGapMinutes: z.number().positive().default(25),
    /** Decimals of a bitcoin that an amount is rounded to. */
    decimals: z.int().min(2).max(8).default(4),
    payableMinutes: z.number().positive().default(15),
    /** Invoices that expire before a second one is paid. */
    expiredShare: share.default(0.06),
    /** Invoices of other merchants for each purchase on the site. */
    otherInvoices: z.number().min(0).default(0.6),
    otherMedianUsd: z.number().positive().default(35),
    otherSpread: z.number().min(0).default(1.1),
    sweepHours: z.number().positive().default(6),
    sweepInputs: z
      .strictObject({ least: z.int().min(1).default(12), most: z.int().min(1).default(60) })
      .prefault({})
      .refine(({ least, most }) => least <= most, { message: 'least must not be above most' }),
    settlementHours: z.number().positive().default(24),
    /** Of the processor's addresses, those that the public has tied to it. */
    taggedShare: share.default(0.5),
  })
  .prefault({});
