import { z } from 'zod';
import { share } from './shares.ts';

/** The traffic of everybody else. */
export const backgroundSettings = z
  .strictObject({
    /** Transactions a minute, averaged over the day. */
    perMinute: z.number().min(0).default(0.7),
    /** How far the traffic swings over the day: 0 not at all, 1 from none to double. */
    dailySwing: share.default(0.35),
    users: z.int().positive().default(300),
    /** Coins that a user has at the beginning, on average. */
    coins: z.number().min(1).default(3),
    /** Their mean value in bitcoin, and how far they differ: standard deviation of the logarithm. */
    coinBtc: z.number().positive().default(0.5),
    coinSpread: z.number().min(0).default(1.6),
    /** The users' activity is as u^skew, u uniform: 1 is all alike. */
    activitySkew: z.number().min(1).default(2),
    /** Bitcoin paid: log-normal. */
    medianBtc: z.number().positive().default(0.04),
    spread: z.number().min(0).default(2.7),
    /** Payments whose amount is rounded to so many decimals of a bitcoin. */
    fourDecimals: share.default(0.26),
    threeDecimals: share.default(0.1),
    twoDecimals: share.default(0.1),
    /** Transactions that pay many at once, by exchanges and pools, and the mean number of payees. */
    batchShare: share.default(0.02),
    batchPayees: z.number().min(3).default(8),
    /** Transactions that gather many coins into one, and the mean number of coins. */
    consolidationShare: share.default(0.05),
    consolidationCoins: z.number().min(3).default(7),
    /** Payments with an OP_RETURN output. */
    dataShare: share.default(0.01),
    /** CoinJoins a day among strangers, beside those of owners. */
    wasabiPerDay: z.number().min(0).default(2),
    wasabiParticipants: z.int().min(3).max(100).default(12),
    /** Bitcoin of an equal output. */
    wasabiBtc: z.number().positive().default(0.1),
    joinmarketPerDay: z.number().min(0).default(3),
    joinmarketMakers: z.int().min(2).max(20).default(4),
  })
  .prefault({});
