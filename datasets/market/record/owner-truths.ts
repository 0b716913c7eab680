import type { Owner } from '../people/owners.ts';
import type { Purchase } from '../site/purchases.ts';
import type { OwnerTruth } from '../truth.ts';

/** @param voices the authors who lent the words, by owner; none where templates wrote */
export function ownerTruths(
  owners: readonly Owner[],
  purchases: readonly Purchase[],
  voices: readonly string[],
): OwnerTruth[] {
  const ads = new Map<Owner, Set<string>>(owners.map((owner) => [owner, new Set()]));
  const wallets = new Map<Owner, Set<number>>(owners.map((owner) => [owner, new Set()]));
  for (const { order, wallet } of purchases) {
    ads.get(order.owner)!.add(order.ad.id);
    if (wallet >= 0) wallets.get(order.owner)!.add(wallet);
  }
  return owners.map((owner, i) => ({
    id: owner.id,
    kind: owner.kind,
    personas: owner.personas.map(({ id }) => id),
    ads: [...ads.get(owner)!].sort(),
    wallets: [...wallets.get(owner)!].sort((x, y) => x - y),
    voice: voices[i] ?? null,
  }));
}
