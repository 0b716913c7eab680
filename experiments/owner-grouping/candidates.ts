import { unionOfPairs } from '../../src/blocking/pairs.ts';
import { pairsSharing } from '../../src/blocking/rare-features.ts';
import type { Pairs } from '../../src/evidence/pairs.ts';
import { wordsOf } from '../../src/text/tokens.ts';
import type { AdSet } from './ad-set.ts';
import { type EvidenceKind, evidenceKinds } from './config.ts';
import type { LearningSettings } from './settings.ts';

/** Pairs of ads worth a comparison, and which kinds of evidence brought each up. */
export interface Candidates extends Pairs {
  /** By pair: bit k is set where kind k of `evidenceKinds` brought it up. */
  readonly by: Uint8Array;
  /** Wallets and identifiers that too many ads have to bring any pair up. */
  readonly commonKeys: number;
}

/** Pairs that share a wallet, an identifier, or rare words: no other pair is ever looked at. */
export function findCandidates(set: AdSet, blocking: LearningSettings['blocking']): Candidates {
  const { mostAdsPerKey } = blocking;
  const byKind: Record<EvidenceKind, Pairs> = {
    style: pairsSharing(wordNumbers(set), { atLeast: blocking.sharedWords, mostItems: blocking.mostDocuments }),
    payments: pairsSharing(set.wallets, { atLeast: 1, mostItems: mostAdsPerKey }),
    identifiers: pairsSharing(set.identifiers, { atLeast: 1, mostItems: mostAdsPerKey }),
  };
  const { a, b } = unionOfPairs(...evidenceKinds.map((kind) => byKind[kind]));
  const by = new Uint8Array(a.length);
  evidenceKinds.forEach((kind, bit) => {
    const own = byKind[kind];
    // Both lists ascend, so that one pass finds each of the kind's pairs among all.
    for (let all = 0, one = 0; one < own.a.length; all++) {
      if (own.a[one] !== a[all] || own.b[one] !== b[all]) continue;
      by[all] |= 1 << bit;
      one++;
    }
  });
  return {
    a,
    b,
    by,
    commonKeys: countCommon(set.wallets, mostAdsPerKey) + countCommon(set.identifiers, mostAdsPerKey),
  };
}

function countCommon(keys: readonly Int32Array[], mostAds: number): number {
  const ads = new Map<number, number>();
  for (const own of keys) for (const key of own) ads.set(key, (ads.get(key) ?? 0) + 1);
  return [...ads.values()].filter((count) => count > mostAds).length;
}

/** The candidates that some kinds of evidence bring up, by their index. */
export function candidatesBy({ by }: Candidates, kinds: readonly EvidenceKind[]): Int32Array {
  const mask = kinds.reduce((bits, kind) => bits | (1 << evidenceKinds.indexOf(kind)), 0);
  return Int32Array.from(by.keys()).filter((pair) => (by[pair] & mask) !== 0);
}

/** The words of each ad, numbered, ascending, each once. */
function wordNumbers({ documents }: AdSet): Int32Array[] {
  const numbers = new Map<string, number>();
  return documents.map(({ title, body }) => {
    const own = new Set<number>();
    for (const word of wordsOf(`${title} ${body}`.toLowerCase())) {
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      own.add(numbers.get(word)!);
    }
    return Int32Array.from(own).sort();
  });
}
