import { z } from 'zod';
import { share, weights } from './shares.ts';

/** Who is behind the ads, and how far the contact details tell. */
export const ownerSettings = z
  .strictObject({
    count: z.int().positive().default(40),
    kinds: weights({ person: 0.7, manager: 0.22, agency: 0.08 }),
    /** Exponent of the Pareto law of how busy an owner is: the smaller, the heavier the tail. */
    activityTail: z.number().positive().default(1.3),
    /** Days that a persona keeps a phone number, on average. */
    phoneDays: z.number().positive().default(10),
    /** Personas that show an e-mail address too. */
    emailShare: share.default(0.35),
    /** Personas that show, beside their own, a number that personas of other owners show too: a booking desk. */
    sharedPhoneShare: share.default(0.06),
    sharedPhones: z.int().positive().default(3),
    /** Chance that a purchase is for a new ad, not for one that the persona has already. */
    newAdShare: share.default(0.3),
    /** Ads whose text is from templates that owners have in common. */
    commonTextShare: share.default(0),
    /** Chance that an ad may be ordered again while its moves or reposts still run. */
    overlapShare: share.default(0.05),
  })
  .prefault({});
