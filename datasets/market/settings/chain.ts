import { z } from 'zod';

/** The blocks. Regtest's rules hold: 50 bitcoin a block, halved every 150 blocks; coinbases mature after 100. */
export const chainSettings = z
  .strictObject({
    /** Blocks before the market begins; those up to 100 before the last pay for the coins of every wallet. */
    setupBlocks: z.int().min(110).max(2000).default(260),
    /** Seconds between two blocks, on average: exponential once the market has begun. */
    blockSeconds: z.number().positive().default(600),
    /** How far a header's time strays from the block's: standard deviation, seconds. */
    headerNoiseSeconds: z.number().min(0).default(20),
    /** Transactions that are passed over by a block, for each satoshi a virtual byte below the median fee rate. */
    slowFeeShare: z.number().min(0).max(1).default(0.25),
  })
  .prefault({});
