import { z } from 'zod';
import { share, weights } from './shares.ts';

/** Habits, drawn once a wallet. */
export const walletSettings = z
  .strictObject({
    scripts: weights({ p2pkh: 0.62, 'p2sh-p2wpkh': 0.18, p2wpkh: 0.16, p2tr: 0.04 }),
    coinSelection: weights({ 'largest-first': 0.35, 'smallest-first': 0.15, oldest: 0.3, 'single-best': 0.2 }),
    changePosition: weights({ last: 0.35, first: 0.15, random: 0.5 }),
    /** Wallets that send change back to an address spent. */
    changeReuseShare: share.default(0.12),
    /** Wallets that receive on one address again and again. */
    receiveReuseShare: share.default(0.3),
    /** Wallets that set the lock time to the height of the chain. */
    lockTimeShare: share.default(0.14),
    /** Wallets that signal replaceability (BIP 125) where they set no lock time. */
    replaceableShare: share.default(0.05),
    /** Satoshi a virtual byte: each wallet's own median is log-normal around this. */
    feeMedian: z.number().min(1).default(60),
    feeSpread: z.number().min(0).default(0.5),
    /** Wallets that pay one fixed rate; the rate of others varies from payment to payment by `feeSpread`. */
    fixedFeeShare: share.default(0.4),
  })
  .prefault({});
