import { type Pairs, packedPairs, unpack } from './pairs.ts';

export interface SharingOptions {
  /** Features a pair must share. */
  readonly atLeast: number;
  /** A feature that more items have than this says nothing. */
  readonly mostItems: number;
}

/** Feature numbers must be below this: each takes 4 bytes, whether any item has it or not. */
const mostFeatures = 2 ** 28;

/**
 * Pairs of items that share rare features, by an inverted index: a feature that n items have brings up n (n − 1) / 2
 * pairs, so `mostItems` bounds the work (token blocking with purged blocks: Papadakis et al. 2016, "Comparative
 * analysis of approximate blocking techniques for entity resolution").
 *
 * @param features of each item, ascending, each once, numbered densely from 0
 * @throws RangeError where a feature's number is negative or beyond what an index can hold
 */
export function pairsSharing(features: readonly Int32Array[], { atLeast, mostItems }: SharingOptions): Pairs {
  checkWhole('atLeast', atLeast);
  const count = features.length;
  const { first, holders } = indexOf(features, mostItems);
  // Where in each feature's holders those after the present item begin: items come in order.
  const next = first.slice();
  const shared = new Int32Array(count);
  const touched = new Int32Array(count);
  const pairs = packedPairs(count);
  features.forEach((own, item) => {
    let seen = 0;
    for (const feature of own) {
      if (first[feature] === first[feature + 1]) continue;
      for (let place = ++next[feature]; place < first[feature + 1]; place++) {
        if (shared[holders[place]]++ === 0) touched[seen++] = holders[place];
      }
    }
    const others = touched.subarray(0, seen).sort();
    for (const other of others) {
      if (shared[other] >= atLeast) pairs.add(item, other);
      shared[other] = 0;
    }
  });
  return unpack(pairs.packed(), count);
}

/** The items that have each rare feature, ascending: those of f are `holders[first[f] … first[f + 1] − 1]`. */
function indexOf(features: readonly Int32Array[], mostItems: number): { first: Int32Array; holders: Int32Array } {
  let size = 0;
  for (const own of features) for (const feature of own) size = Math.max(size, feature + 1);
  if (size > mostFeatures) throw new RangeError(`feature ${size - 1}: number features from 0, below ${mostFeatures}`);
  const first = new Int32Array(size + 1);
  for (const own of features) {
    for (const feature of own) {
      if (feature < 0) throw new RangeError(`feature ${feature}: number features from 0`);
      first[feature + 1]++;
    }
  }
  for (let feature = 0; feature < size; feature++) {
    const frequency = first[feature + 1];
    // One holder alone makes no pair.
    first[feature + 1] = first[feature] + (frequency > 1 && frequency <= mostItems ? frequency : 0);
  }
  const holders = new Int32Array(first[size]);
  const next = first.slice();
  features.forEach((own, item) => {
    for (const feature of own) if (first[feature] < first[feature + 1]) holders[next[feature]++] = item;
  });
  return { first, holders };
}

function checkWhole(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${name} ${value}: it must be a whole number of at least 1`);
  }
}
