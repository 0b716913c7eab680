import { noWallet } from '../../src/attribution/identities/paying-wallets.ts';
import { isPersistent, type Tie } from '../../src/attribution/identities/ties.ts';
import type { PreparedMarket } from './prepared-market.ts';
import type { Add } from './tally.ts';

/** A tie, and what is true of it. */
export interface JudgedTie extends Tie {
  readonly persistent: boolean;
  /** Whether the owner paid for a purchase from the wallet. */
  readonly right: boolean;
  /** Right, and no other owner did. */
  readonly own: boolean;
}

/** Holds ties against who truly paid from which wallet, and counts them by owner. */
export function judgeTies(
  ties: readonly Tie[],
  { purchases, ownerOf }: Pick<PreparedMarket, 'purchases' | 'ownerOf'>,
  wallets: Int32Array,
  level: number,
  add: Add,
): JudgedTie[] {
  const payments = new Map<number, Map<number, number>>();
  for (const { ad, transaction } of purchases) {
    const wallet = transaction < 0 ? noWallet : wallets[transaction];
    if (wallet === noWallet) continue;
    const payers = payments.get(wallet) ?? new Map<number, number>();
    payments.set(wallet, payers.set(ownerOf.get(ad)!, (payers.get(ownerOf.get(ad)!) ?? 0) + 1));
  }
  const identifiable = new Set<number>();
  for (const payers of payments.values()) {
    for (const [owner, times] of payers) {
      add('trueTies', owner);
      if (times >= 2) identifiable.add(owner);
    }
  }
  const judged = ties.map((tie): JudgedTie => {
    const payers = payments.get(tie.wallet);
    const right = payers?.has(tie.owner) === true;
    return { ...tie, persistent: isPersistent(tie, level), right, own: right && payers.size === 1 };
  });
  const identified = new Set(judged.filter((tie) => tie.persistent && tie.right).map(({ owner }) => owner));
  for (const owner of identifiable) add('identifiable', owner);
  for (const owner of identified) if (identifiable.has(owner)) add('identified', owner);
  const alone = new Set(judged.filter((tie) => tie.persistent && tie.own).map(({ owner }) => owner));
  for (const owner of alone) add('singledOut', owner);
  for (const { owner, persistent, right, own } of judged) {
    add('ties', owner);
    if (right) add('rightTies', owner);
    if (!persistent) continue;
    add('persistent', owner);
    if (right) add('rightPersistent', owner);
    if (own) add('ownPersistent', owner);
  }
  return judged;
}
