import type { RandomStream } from '../../common/random.ts';
import { type DocumentPair, type Labelled, pairSet, unorderedKey } from './labelled.ts';
import type { PairProtocol } from './protocol.ts';
import { samplePairsWithinAuthors } from './same-author.ts';

/**
 * Both kinds of pairs come from one place and from different threads, and each document takes part in same- and in
 * different-author pairs in one fixed proportion. So neither place, thread nor one document alone tells the label.
 */
export const controlledProtocol: PairProtocol = {
  name: 'controlled',
  summary: 'one place, different threads, each document in both kinds of pairs in the same proportion',
  sample(documents, labelled, counts, stream) {
    const { author, place, thread } = labelled;
    const elsewhere = (a: number, b: number) => thread[a] !== thread[b] || thread[a] === -1;
    const candidates = samplePairsWithinAuthors(
      documents,
      author,
      counts.capPerAuthor,
      stream,
      (a, b) => place[a] !== -1 && place[a] === place[b] && elsewhere(a, b),
    ).slice(0, counts.same);
    const proportion = Math.max(1, Math.round(counts.different / counts.same));
    const same: DocumentPair[] = [];
    const different: DocumentPair[] = [];
    for (const pairs of byPlace(candidates, place)) {
      const balanced = withoutDominance(pairs, author);
      const matched = matchStrangers(balanced, proportion, labelled, elsewhere, stream);
      same.push(...matched.same);
      different.push(...matched.different);
    }
    return pairSet(same, different);
  },
};

function byPlace(pairs: readonly DocumentPair[], place: Int32Array): DocumentPair[][] {
  const places = new Map<number, DocumentPair[]>();
  for (const pair of pairs) {
    const list = places.get(place[pair[0]]);
    if (list) list.push(pair);
    else places.set(place[pair[0]], [pair]);
  }
  return [...places].sort(([x], [y]) => x - y).map(([, list]) => list);
}

/** Drops pairs of an author who has more of them in a place than all others together: nobody would be left to meet. */
function withoutDominance(pairs: readonly DocumentPair[], author: Int32Array): DocumentPair[] {
  const perAuthor = new Map<number, number>();
  for (const [a] of pairs) perAuthor.set(author[a], (perAuthor.get(author[a]) ?? 0) + 1);
  const [top, most] = [...perAuthor].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0]);
  let spare = most - (pairs.length - most);
  if (spare <= 0) return [...pairs];
  return pairs.filter(([a]) => author[a] !== top || spare-- <= 0);
}

/**
 * Pairs each document's places in different-author pairs (its same-author pairs × proportion) at random, and mends
 * what is not allowed by swaps. Same-author pairs whose documents could not all be placed are left out with them, so
 * that the proportion holds for every document that stays.
 */
function matchStrangers(
  same: readonly DocumentPair[],
  proportion: number,
  { author }: Labelled,
  elsewhere: (a: number, b: number) => boolean,
  stream: RandomStream,
): { same: DocumentPair[]; different: DocumentPair[] } {
  let kept = [...same];
  while (kept.length > 0) {
    const ends = stream.shuffle(kept.flatMap(([a, b]) => Array.from({ length: proportion }, () => [a, b]).flat()));
    const allowed = (i: number, j: number) => author[ends[i]] !== author[ends[j]] && elsewhere(ends[i], ends[j]);
    const stuck = mendBySwaps(ends, allowed, stream);
    if (stuck.size === 0) {
      const different: DocumentPair[] = [];
      for (let i = 0; i + 1 < ends.length; i += 2) different.push([ends[i], ends[i + 1]]);
      return { same: kept, different };
    }
    const blocked = new Set([...stuck].map((i) => ends[i]));
    const dropped = kept.findIndex(([a, b]) => blocked.has(a) || blocked.has(b));
    kept = kept.filter((_, i) => i !== dropped);
  }
  return { same: [], different: [] };
}

/**
 * Swaps ends of neighbouring couples (0–1, 2–3, …) until every couple is allowed and none stands there twice.
 *
 * @returns the ends left in couples for which no swap was found
 */
function mendBySwaps(ends: number[], allowed: (i: number, j: number) => boolean, stream: RandomStream): Set<number> {
  const attempts = 200;
  const copies = new Map<number, number>();
  const count = (i: number, by: number) => {
    const key = unorderedKey(ends[i], ends[i + 1]);
    copies.set(key, (copies.get(key) ?? 0) + by);
  };
  const good = (i: number) => allowed(i, i + 1) && copies.get(unorderedKey(ends[i], ends[i + 1])) === 1;
  const swap = (i: number, j: number) => {
    for (const couple of [i, j]) count(couple, -1);
    [ends[i + 1], ends[j + 1]] = [ends[j + 1], ends[i + 1]];
    for (const couple of [i, j]) count(couple, 1);
  };
  for (let i = 0; i + 1 < ends.length; i += 2) count(i, 1);
  const stuck = new Set<number>();
  for (let i = 0; i + 1 < ends.length; i += 2) {
    for (let attempt = 0; attempt < attempts && !good(i); attempt++) {
      const j = stream.integer(ends.length / 2) * 2;
      if (j === i) continue;
      swap(i, j);
      // A couple further on is mended when its turn comes; one before must stay good.
      if (!good(i) || (j < i && !stuck.has(j) && !good(j))) swap(i, j);
    }
    if (!good(i)) stuck.add(i).add(i + 1);
  }
  return stuck;
}
