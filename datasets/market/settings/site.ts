import { z } from 'zod';
import { share } from './shares.ts';

/** The site: where ads stand, what they cost, what is bought. */
export const siteSettings = z
  .strictObject({
    places: z.int().min(1).max(40).default(12),
    /** How far places differ in price: standard deviation of the logarithm. */
    placePriceSpread: z.number().min(0).default(0.35),
    /** Chance that a place and category has another price on the next day. */
    priceChangeShare: share.default(0.02),
    /** Hours between two looks at the price table. */
    priceLookHours: z.number().positive().default(24),
    /** Purchases posted in more than one place, where the persona works in more than one. */
    multiPlaceShare: share.default(0.3),
    /** Purchases with moves to the top; the number of moves is geometric. */
    moveShare: share.default(0.6),
    movesMean: z.number().min(1).default(2),
    /** Purchases with automatic reposts; the number of blocks of four is geometric. */
    repostShare: share.default(0.35),
    repostBlocksMean: z.number().min(1).default(1.3),
    sponsorShare: share.default(0.12),
    sponsorWeeksMean: z.number().min(1).default(1.2),
    /** Seconds from the processor's sight of the payment to the ad's time: log-normal. */
    lagMedianSeconds: z.number().positive().default(8),
    lagSpread: z.number().min(0).default(1),
    /** Days that the site is watched after the last purchase can be: reposts and sponsor weeks run on. */
    watchDays: z.number().min(0).default(16),
  })
  .prefault({});
