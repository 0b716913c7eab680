import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/common/random.ts';
import { pairProtocols } from '../../../src/stylometry/pairs/index.ts';
import { type Labelled, type PairSet, unorderedKey } from '../../../src/stylometry/pairs/labelled.ts';

const counts = { same: 60, different: 120, capPerAuthor: 10 };

/** Documents with author, place and thread drawn at random: three places, few threads, authors of every size. */
const labelledDocuments = fc
  .array(
    fc.record({ author: fc.nat(8), place: fc.integer({ min: -1, max: 2 }), thread: fc.integer({ min: -1, max: 5 }) }),
    {
      minLength: 2,
      maxLength: 60,
    },
  )
  .map(
    (rows): Labelled => ({
      author: Int32Array.from(rows, (row) => row.author),
      authors: Array.from({ length: 9 }, (_, i) => `author-${i}`),
      place: Int32Array.from(rows, (row) => row.place),
      thread: Int32Array.from(rows, (row) => row.thread),
    }),
  );

function sample(name: string, labelled: Labelled, seed = 1): PairSet {
  const protocol = pairProtocols.find((p) => p.name === name)!;
  const documents = Array.from(labelled.author.keys());
  return protocol.sample(documents, labelled, counts, randomStream(seed, 'pairs'));
}

function couples({ a, b, same }: PairSet) {
  return Array.from(a, (_, i) => ({ a: a[i], b: b[i], same: same[i] }));
}

/** How often each document takes part in pairs of a kind. */
function degrees(pairs: PairSet, kind: 0 | 1): Map<number, number> {
  const degree = new Map<number, number>();
  for (const { a, b, same } of couples(pairs)) {
    if (same !== kind) continue;
    for (const document of [a, b]) degree.set(document, (degree.get(document) ?? 0) + 1);
  }
  return degree;
}

describe.each(pairProtocols.map((p) => p.name))('protocol %s', (name) => {
  it('labels every pair by its authors, pairs no document with itself, and keeps the counts', () => {
    fc.assert(
      fc.property(labelledDocuments, (labelled) => {
        const pairs = sample(name, labelled);
        for (const { a, b, same } of couples(pairs)) {
          expect(a).not.toBe(b);
          expect(same).toBe(labelled.author[a] === labelled.author[b] ? 1 : 0);
        }
        const same = couples(pairs).filter((pair) => pair.same === 1);
        expect(same.length).toBeLessThanOrEqual(counts.same);
        const perAuthor = new Map<number, number>();
        for (const { a } of same) perAuthor.set(labelled.author[a], (perAuthor.get(labelled.author[a]) ?? 0) + 1);
        for (const n of perAuthor.values()) expect(n).toBeLessThanOrEqual(counts.capPerAuthor);
      }),
    );
  });

  it('gives the same pairs for the same seed', () => {
    fc.assert(
      fc.property(labelledDocuments, fc.nat(), (labelled, seed) => {
        expect(sample(name, labelled, seed)).toEqual(sample(name, labelled, seed));
      }),
    );
  });
});

describe('random', () => {
  it('gives no pair twice, and all there are where fewer exist than asked', () => {
    fc.assert(
      fc.property(labelledDocuments, (labelled) => {
        const pairs = couples(sample('random', labelled));
        expect(new Set(pairs.map(({ a, b }) => unorderedKey(a, b))).size).toBe(pairs.length);
        const { author } = labelled;
        let possible = 0;
        for (let i = 0; i < author.length; i++) for (let j = 0; j < i; j++) if (author[i] !== author[j]) possible++;
        expect(pairs.filter((pair) => pair.same === 0)).toHaveLength(Math.min(counts.different, possible));
      }),
    );
  });
});

describe('controlled', () => {
  it('pairs only within a place and across threads', () => {
    fc.assert(
      fc.property(labelledDocuments, (labelled) => {
        for (const { a, b } of couples(sample('controlled', labelled))) {
          expect(labelled.place[a]).toBeGreaterThanOrEqual(0);
          expect(labelled.place[a]).toBe(labelled.place[b]);
          if (labelled.thread[a] !== -1) expect(labelled.thread[a]).not.toBe(labelled.thread[b]);
        }
      }),
    );
  });

  it('has every document in both kinds of pairs in the proportion asked for', () => {
    fc.assert(
      fc.property(labelledDocuments, (labelled) => {
        const pairs = sample('controlled', labelled);
        const inSame = degrees(pairs, 1);
        const inDifferent = degrees(pairs, 0);
        expect(inDifferent).toEqual(new Map([...inDifferent.keys()].map((d) => [d, 2 * (inSame.get(d) ?? 0)])));
        expect(inDifferent.size).toBe(inSame.size);
      }),
    );
  });

  it('takes all of a place whose authors can be paired off', () => {
    const labelled: Labelled = {
      author: Int32Array.of(0, 0, 1, 1),
      authors: ['x', 'y'],
      place: Int32Array.of(0, 0, 0, 0),
      thread: Int32Array.of(0, 1, 2, 3),
    };
    const pairs = couples(sample('controlled', labelled));
    expect(pairs.filter((pair) => pair.same === 1)).toHaveLength(2);
    expect(new Set(pairs.filter((p) => p.same === 0).map(({ a, b }) => unorderedKey(a, b))).size).toBe(4);
  });
});

describe('shared-anchor', () => {
  it('gives each anchor one partner of each kind', () => {
    fc.assert(
      fc.property(labelledDocuments, (labelled) => {
        const pairs = couples(sample('shared-anchor', labelled));
        const anchors = (kind: number) => pairs.filter((pair) => pair.same === kind).map((pair) => pair.a);
        expect(anchors(1)).toEqual(anchors(0));
      }),
    );
  });
});
