import { z } from 'zod';
import { backgroundSettings } from './settings/background.ts';
import { chainSettings } from './settings/chain.ts';
import { mempoolSettings } from './settings/mempool.ts';
import { ownerSettings } from './settings/owners.ts';
import { payerSettings } from './settings/payers.ts';
import { processorSettings } from './settings/processor.ts';
import { siteSettings } from './settings/site.ts';
import { walletSettings } from './settings/wallets.ts';

/** Who lends the ads their words: templates with an author's habits, or the messages of a writer of the mail corpus. */
export const voiceNames = ['templates', 'spamassassin-ham'] as const;

/** Everything that the simulation assumes. The card gives each setting's reason or source. */
export const marketSettingsSchema = z.strictObject({
  seed: z.int().default(20161211),
  /** Unix seconds, a whole minute: when the site's first purchase can be. The default is 11 December 2016, 0:00 UTC. */
  start: z.int().min(1_400_000_000).max(1_700_000_000).multipleOf(60).default(1481414400),
  days: z.number().positive().max(365).default(3),
  /** Purchases begun; the sizes keep the paper's ratio to the traffic only as far as their speed allows. */
  purchases: z.int().positive().default(600),
  /** Dummy signatures and keys of the right sizes: fast, and valid for no node. */
  unsigned: z.boolean().default(false),
  voices: z.enum(voiceNames).default('templates'),
  /** Of so many parts that voices are dealt into, the one that speaks: markets of different parts share no voice. */
  voicePart: z
    .strictObject({ number: z.int().min(1).default(1), of: z.int().min(1).max(20).default(1) })
    .refine(({ number, of }) => number <= of, { message: 'number must not be above of' })
    .prefault({}),
  owners: ownerSettings,
  site: siteSettings,
  processor: processorSettings,
  payers: payerSettings,
  wallets: walletSettings,
  background: backgroundSettings,
  mempool: mempoolSettings,
  chain: chainSettings,
});

/** Settings as used, every default filled in. */
export type MarketSettings = z.output<typeof marketSettingsSchema>;
/** Settings as written: whatever is left out has its default. */
export type MarketSettingsInput = z.input<typeof marketSettingsSchema>;
