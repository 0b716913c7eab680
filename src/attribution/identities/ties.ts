import { holm } from '../../evaluation/significance.ts';
import { binomialTail } from './binomial-tail.ts';
import { noWallet } from './paying-wallets.ts';

/** An owner whose purchases are matched to payments from a wallet. */
export interface Tie {
  readonly owner: number;
  readonly wallet: number;
  /** Purchases of the owner matched to payments from the wallet. */
  readonly support: number;
  /** Purchases of the owner. */
  readonly purchases: number;
  /** The chance that one purchase is matched to the wallet by coincidence. */
  readonly coincidence: number;
  /** The chance of as much support by coincidence alone. */
  readonly chance: number;
  /** That chance, corrected for the number of ties looked at (Holm 1979). */
  readonly corrected: number;
}

/** What purchases were matched to, a wallet each; `noWallet` for those without a match or a wallet. */
export interface MatchedWallets {
  /** By purchase. */
  readonly owner: Int32Array;
  /** By purchase. */
  readonly wallet: Int32Array;
}

/**
 * Every tie of an owner and a wallet, with the chance of as much support by coincidence: P(X ≥ support), X binomial of
 * the owner's purchases and the wallet's rate of coincidence. The rate is that of decoys, purchases moved in time,
 * matched to the wallet: (matched + ½) / (decoys + 1), so that a busy wallet needs more support than a quiet one, and
 * none is beyond chance (Jeffreys' prior mean; Brown, Cai & DasGupta 2001). Portnoff et al. 2017 argue so without a
 * number: the more ads a wallet is matched to, the less likely is chance.
 *
 * @param decoyWallets wallets that decoys were matched to, of all shifts
 * @param decoys how many were tried
 * @returns by owner, then wallet
 */
export function tiesOf({ owner, wallet }: MatchedWallets, decoyWallets: Iterable<number>, decoys: number): Tie[] {
  const byCoincidence = new Map<number, number>();
  for (const matched of decoyWallets) byCoincidence.set(matched, (byCoincidence.get(matched) ?? 0) + 1);
  const purchases = new Map<number, number>();
  const support = new Map<number, Map<number, number>>();
  owner.forEach((who, purchase) => {
    purchases.set(who, (purchases.get(who) ?? 0) + 1);
    if (wallet[purchase] === noWallet) return;
    const own = support.get(who) ?? new Map<number, number>();
    support.set(who, own.set(wallet[purchase], (own.get(wallet[purchase]) ?? 0) + 1));
  });
  const ties = [...support].flatMap(([who, wallets]) =>
    [...wallets].map(([from, count]) => {
      const coincidence = ((byCoincidence.get(from) ?? 0) + 0.5) / (decoys + 1);
      const tried = purchases.get(who)!;
      const chance = binomialTail(count, tried, coincidence);
      return { owner: who, wallet: from, support: count, purchases: tried, coincidence, chance };
    }),
  );
  ties.sort((x, y) => x.owner - y.owner || x.wallet - y.wallet);
  const corrected = holm(ties.map(({ chance }) => chance));
  return ties.map((tie, i) => ({ ...tie, corrected: corrected[i] }));
}

/** Whether a tie is a persistent identity: several purchases paid from one wallet, beyond chance at a level. */
export function isPersistent({ support, corrected }: Tie, level: number): boolean {
  return support >= 2 && corrected <= level;
}
