import type { AdSet } from '../ad-set.ts';
import type { DossierIdentifier, DossierPayment, DossierWallet, NotFound } from './dossier.ts';

/** A group of ads as a dossier looks at it. */
export interface GroupView {
  readonly set: AdSet;
  /** Ascending. */
  readonly ads: readonly number[];
  readonly includeIdentifiers: boolean;
}

/** Named by the market's own numbers, so that dossiers of one market can be laid side by side. */
const walletName = (wallet: number) => `wallet ${wallet}`;

/** The wallets that the group's ads are matched to, the busiest first. */
export function walletsOf({ set, ads }: GroupView): DossierWallet[] {
  const own = new Set(ads);
  const wallets = [...new Set(ads.flatMap((ad) => [...set.wallets[ad]]))];
  return wallets
    .map((wallet) => ({
      name: walletName(wallet),
      payments: set.payments.filter((payment) => own.has(payment.ad) && payment.wallet === wallet).length,
      otherTransactions: set.otherPayments.get(wallet) ?? 0,
      adsElsewhere: set.wallets.filter((held, ad) => !own.has(ad) && held.includes(wallet)).length,
    }))
    .sort((x, y) => y.payments - x.payments || (x.name < y.name ? -1 : 1));
}

/** By time. */
export function paymentsOf({ set, ads }: GroupView): DossierPayment[] {
  const own = new Set(ads);
  return set.payments
    .filter(({ ad }) => own.has(ad))
    .sort((x, y) => x.seen - y.seen || x.ad - y.ad)
    .map((payment) => ({
      ad: set.documents[payment.ad].id,
      bought: timeText(payment.bought),
      seen: timeText(payment.seen),
      transaction: payment.transaction,
      output: payment.output,
      address: payment.address,
      bitcoin: (payment.satoshi / 1e8).toFixed(8),
      probability: Number.isNaN(payment.posterior) ? null : Number(payment.posterior.toFixed(4)),
      wallet: payment.wallet < 0 ? null : walletName(payment.wallet),
    }));
}

/** Those on most of the group's ads first; without their values unless these are asked for. */
export function identifiersOf({ set, ads, includeIdentifiers }: GroupView): DossierIdentifier[] {
  const numbers = [...new Set(ads.flatMap((ad) => [...set.identifiers[ad]]))];
  const seen = new Map<string, number>();
  return numbers
    .map((number) => ({ number, own: ads.filter((ad) => set.identifiers[ad].includes(number)) }))
    .sort((x, y) => y.own.length - x.own.length || x.number - y.number)
    .map(({ number, own }) => {
      const name = set.identifierNames[number];
      const [kind, value] = [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)];
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return {
        kind,
        value: includeIdentifiers ? value : `${kind} ${seen.get(kind)}`,
        ads: own.map((ad) => set.documents[ad].id),
        adsElsewhere: set.identifiers.filter((held) => held.includes(number)).length - own.length,
      };
    });
}

/** @param compared pairs of the group's ads that were compared */
export function notFoundIn({ set, ads }: GroupView, compared: number): NotFound {
  const pairs = (ads.length * (ads.length - 1)) / 2;
  const paid = new Set(set.payments.map(({ ad }) => ad));
  return {
    adsWithoutPayment: ads.filter((ad) => !paid.has(ad)).length,
    purchasesWithoutPayment: ads.reduce((sum, ad) => sum + set.unmatched[ad], 0),
    adsWithoutIdentifier: ads.filter((ad) => set.identifiers[ad].length === 0).length,
    pairsNeverCompared: pairs - compared,
    pairs,
  };
}

function timeText(seconds: number): string {
  return Number.isFinite(seconds) ? new Date(1000 * seconds).toISOString() : 'unknown';
}
