import { z } from 'zod';
import { share } from './shares.ts';

/** The blocks. Regtest's rules hold: 50 bitcoin a block, halved every 150 blocks; coinbases mature after 100. */
export const chainSettings = z
  .strictObject({
    /** Blocks before the market begins; those up to 100 before the last pay for the coins of every wallet. */
    setupBlocks: z.int().min(110).max(2000).default(130),
    /** Seconds between two blocks, on average: exponential once the market has begun. */
    blockSeconds: z.number().positive().default(600),
    /** How far a header's time strays from the block's: standard deviation, seconds. */
    headerNoiseSeconds: z.number().min(0).default(20),
    /** Chance that a block passes over a transaction that pays nothing; it falls to 0 at the median fee rate. */
    passedOverShare: share.max(0.99).default(0.4),
    /** Hours of traffic before the first purchase can be, and after the last day. */
    marginHours: z.number().min(1).default(4),
  })
  .prefault({});
