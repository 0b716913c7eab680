import type { Matrix } from '../models/model.ts';
import type { Pairs } from './pairs.ts';

/** What the keys of a pair (wallets, phone numbers) have in common. */
export const keyStates = ['unknown', 'different', 'shared'] as const;

/** The keys of items, by item: ascending, each once. */
export type Keys = readonly Int32Array[];

/** The keys of pairs compared. */
export interface KeyComparison {
  /** Index into `keyStates` by pair; unknown where one of the two has no key. */
  readonly state: Uint8Array;
  /**
   * By pair: ln of the items that have the rarest shared key, ln of its uses elsewhere, ln(1 + keys shared); 0 where
   * none is shared.
   */
  readonly features: Matrix;
}

export const keyFeatureNames = [
  'ln items with the rarest shared key',
  'ln (1 + its uses elsewhere)',
  'ln (1 + keys shared)',
] as const;
const columns = keyFeatureNames.length;

/**
 * Compares the keys of pairs. A key that many items have (an exchange's hot wallet, a booking desk's number) is told
 * from a rare one by how many have it, and how often it is used elsewhere: anybody can count that, no label is looked at.
 *
 * @param usedElsewhere by key, uses that are no item's (a wallet's other transactions); none unless told
 */
export function compareKeys(
  keys: Keys,
  { a, b }: Pairs,
  usedElsewhere: (key: number) => number = () => 0,
): KeyComparison {
  const items = new Map<number, number>();
  for (const own of keys) for (const key of own) items.set(key, (items.get(key) ?? 0) + 1);
  const state = new Uint8Array(a.length);
  const data = new Float64Array(columns * a.length);
  for (let pair = 0; pair < a.length; pair++) {
    const [first, second] = [keys[a[pair]], keys[b[pair]]];
    if (first.length === 0 || second.length === 0) continue;
    let [shared, rarest, elsewhere] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let i = 0, j = 0; i < first.length && j < second.length; ) {
      if (first[i] < second[j]) i++;
      else if (first[i] > second[j]) j++;
      else {
        shared++;
        rarest = Math.min(rarest, items.get(first[i])!);
        elsewhere = Math.min(elsewhere, usedElsewhere(first[i]));
        i++;
        j++;
      }
    }
    state[pair] = shared === 0 ? 1 : 2;
    if (shared === 0) continue;
    data[columns * pair] = Math.log(rarest);
    data[columns * pair + 1] = Math.log1p(elsewhere);
    data[columns * pair + 2] = Math.log1p(shared);
  }
  return { state, features: { rows: a.length, columns, data } };
}
