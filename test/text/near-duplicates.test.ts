import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  duplicatesAcross,
  exactDuplicates,
  keepOnePerCluster,
  nearDuplicates,
} from '../../src/text/near-duplicates.ts';

/** By definition: sets of joined words, compared one by one. */
function referenceSimilarity(x: string, y: string, width: number): number {
  const [a, b] = [x, y].map((text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return new Set<string>();
    if (words.length < width) return new Set([words.join(' ')]);
    return new Set(words.slice(width - 1).map((_, i) => words.slice(i, i + width).join(' ')));
  });
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function referencePairs(bodies: readonly string[], threshold: number, width: number): [number, number, number][] {
  return bodies.flatMap((x, i) =>
    bodies
      .map((y, j): [number, number, number] => [i, j, referenceSimilarity(x, y, width)])
      .filter(([, j, similarity]) => j > i && similarity > threshold),
  );
}

// Few words, and texts that share runs of them, so that similarities of every size are common.
const words = fc.array(fc.constantFrom('a', 'B', 'c', 'dog', 'walk', 'hour'), { maxLength: 14 });
const phrase = fc.constantFrom('one two three four five six', 'please call about the cat', 'Two three  four', '');
const body = fc.tuple(words, phrase, words).map(([start, middle, end]) => [...start, middle, ...end].join(' '));
const bodies = fc.array(body, { maxLength: 25 });
const threshold = fc.oneof(
  fc.constantFrom(0, 0.1, 0.2, 0.25, 1 / 3, 0.4, 0.5, 0.6, 2 / 3, 0.75, 0.8, 0.9, 0.95, 0.99),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
);
const shingle = fc.integer({ min: 1, max: 7 });

test('pairs equal brute force over all pairs, at any threshold and shingle', () => {
  fc.assert(
    fc.property(bodies, threshold, shingle, (texts, t, width) => {
      expect(nearDuplicates(texts, { threshold: t, shingle: width }).pairs).toEqual(referencePairs(texts, t, width));
    }),
    { numRuns: 300 },
  );
});

test('pairs across two lists equal brute force', () => {
  fc.assert(
    fc.property(bodies, bodies, threshold, (train, test, t) => {
      const expected = train.flatMap((x, i) =>
        test
          .map((y, j): [number, number, number] => [i, j, referenceSimilarity(x, y, 5)])
          .filter(([, , similarity]) => similarity > t),
      );
      expect(duplicatesAcross(train, test, t)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('components are what the pairs connect, named by their first text', () => {
  fc.assert(
    fc.property(bodies, threshold, (texts, t) => {
      const { pairs, components } = nearDuplicates(texts, { threshold: t });
      for (const [a, b] of pairs) expect(components[a]).toBe(components[b]);
      // Walk from each component's first text: it reaches its members and nobody else.
      for (const first of new Set(components)) {
        const reached = new Set([first]);
        for (let before = 0; before !== reached.size; ) {
          before = reached.size;
          for (const [a, b] of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
        }
        expect([...reached].sort((x, y) => x - y)).toEqual(
          [...components.keys()].filter((i) => components[i] === first),
        );
        expect(Math.min(...reached)).toBe(first);
      }
    }),
  );
});

test('a similarity worked by hand: 6 words and the same 6 with one more share 2 of 3 shingles', () => {
  const texts = [
    'we walk your dog every day',
    'We walk your dog\n every day now',
    'tutoring in maths and physics today',
  ];
  expect(nearDuplicates(texts, { threshold: 0.5 })).toEqual({
    pairs: [[0, 1, 2 / 3]],
    components: Int32Array.of(0, 0, 2),
  });
});

test('the threshold itself is not above the threshold', () => {
  const texts = ['we walk your dog every day', 'we walk your dog every day now'];
  expect(nearDuplicates(texts, { threshold: 2 / 3 }).pairs).toEqual([]);
});

test('"none" keeps every text apart, identical ones too', () => {
  const texts = ['we walk dogs', 'we walk dogs'];
  expect(nearDuplicates(texts, { threshold: 'none' })).toEqual({ pairs: [], components: Int32Array.of(0, 1) });
  expect(duplicatesAcross(texts, texts, 'none')).toEqual([]);
});

test('texts without a word are duplicates of nothing', () => {
  expect(nearDuplicates(['', ' \n', ''], { threshold: 0 }).pairs).toEqual([]);
  expect(exactDuplicates(['', ' \n', ''])).toEqual(Int32Array.of(0, 1, 2));
});

test('exact duplicates fold white space and case, nothing else', () => {
  const texts = ['Dog  walking\n', 'cat care', 'dog walking', 'dog walking!', ' DOG\twalking'];
  expect(exactDuplicates(texts)).toEqual(Int32Array.of(0, 1, 0, 3, 0));
});

test('the first of a cluster stays; the rest are counted by whose text stays', () => {
  const components = Int32Array.of(0, 1, 0, 0, 1);
  expect(keepOnePerCluster(['x', 'y', 'x', 'z', 'z'], components)).toEqual({
    kept: Int32Array.of(0, 1),
    removed: Int32Array.of(2, 3, 4),
    withinAuthors: 1,
    acrossAuthors: 2,
  });
});

test.each([-0.1, 1, 2, Number.NaN])('threshold %s is refused', (wrong) => {
  expect(() => nearDuplicates(['a'], { threshold: wrong })).toThrow(`near-duplicate threshold ${wrong}`);
});

test.each([0, 1.5, -1])('shingle %s is refused', (wrong) => {
  expect(() => nearDuplicates(['a'], { threshold: 0.5, shingle: wrong })).toThrow(`shingle of ${wrong} words`);
});
