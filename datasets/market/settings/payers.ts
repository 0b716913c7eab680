import { z } from 'zod';
import { share, weights } from './shares.ts';

/** How owners pay. */
export const payerSettings = z
  .strictObject({
    /** Of owners: what they pay with as a rule. */
    kinds: weights({ wallet: 0.58, exchange: 0.2, wasabi: 0.07, joinmarket: 0.05, 'other-coin': 0.1 }),
    /** Purchases that an owner pays in another of these ways. */
    exceptionShare: share.default(0.08),
    /** Owners with a second wallet, used for a part of the purchases. */
    secondWalletShare: share.default(0.25),
    /** Purchases from own wallets that are paid from a wallet made for the purchase and filled at the exchange. */
    freshWalletShare: share.default(0),
    /** What is paid is rounded up to a whole multiple of so many bitcoin; 0: what is asked for is paid. */
    roundUpBtc: z.number().min(0).max(1).default(0),
    /** Seconds from the invoice to the payment: log-normal, cut at the quarter of an hour. */
    medianSeconds: z.number().positive().default(75),
    spread: z.number().min(0).default(0.8),
    /** Coins that a payer's wallet has at the beginning, and their mean value in bitcoin. */
    coins: z.int().positive().default(4),
    coinBtc: z.number().positive().default(0.2),
    /** An own wallet with less than this gets coins from an exchange, about so many. */
    topUpBelowBtc: z.number().min(0).default(0.15),
    topUpBtc: z.number().positive().default(0.4),
    exchanges: z.int().positive().default(2),
    exchangeCoins: z.int().positive().default(60),
    exchangeCoinBtc: z.number().positive().default(3),
  })
  .prefault({});
