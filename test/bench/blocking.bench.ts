import { afterAll, bench, describe } from 'vitest';
import { bandedPairs } from '../../src/blocking/banding.ts';
import { pairCompleteness, reductionRatio } from '../../src/blocking/measures.ts';
import { type Pairs, unionOfPairs } from '../../src/blocking/pairs.ts';
import { pairsSharing } from '../../src/blocking/rare-features.ts';
import { randomStream } from '../../src/common/random.ts';

/**
 * Ads of owners who have 1 to 50 each, cut from a template: every ad keeps seven of ten of its owner's 50 shingles, adds
 * ten of its own, and five that all owners use.
 */
function syntheticAds(count: number) {
  const draws = randomStream(1, 'blocking-bench', count);
  const owner = new Int32Array(count);
  const everywhere = 1000;
  let next = everywhere;
  let template = 0;
  let left = 0;
  const shingles = Array.from({ length: count }, (_, ad) => {
    if (left === 0) {
      left = 1 + draws.integer(50);
      template = next;
      next += 50;
    }
    left--;
    owner[ad] = template;
    const own = new Int32Array(65);
    let size = 0;
    for (let i = 0; i < 5; i++) own[size++] = Math.floor(everywhere * draws.uniform() ** 2);
    for (let i = 0; i < 50; i++) if (draws.uniform() < 0.7) own[size++] = template + i;
    for (let i = 0; i < 10; i++) own[size++] = next++;
    const sorted = own.subarray(0, size).sort();
    return sorted.filter((shingle, i) => i === 0 || shingle !== sorted[i - 1]);
  });
  return { owner, shingles };
}

/** What each step took, the last time it was run. */
const lines = new Map<string, string>();
const once = { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 };

for (const count of [100_000, 1_000_000]) {
  describe(`candidates among ${count.toLocaleString('en')} ads`, () => {
    bench(
      'MinHash of 20 bands of 3 rows, and 4 shared shingles that at most 50 ads have',
      () => {
        const { owner, shingles } = syntheticAds(count);
        const report = (what: string, find: () => Pairs): Pairs => {
          const start = performance.now();
          const pairs = find();
          const seconds = (performance.now() - start) / 1000;
          const step = `${count.toLocaleString('en')} ads, ${what}`;
          lines.set(
            step,
            [
              `${step}: ${seconds.toFixed(1)} s`,
              `${pairs.a.length.toLocaleString('en')} pairs`,
              `completeness ${pairCompleteness(pairs, owner)!.toFixed(4)}`,
              `reduction ${reductionRatio(pairs, count)!.toFixed(6)}`,
              `peak ${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(2)} GiB`,
            ].join(', '),
          );
          return pairs;
        };
        const banded = report('MinHash', () =>
          bandedPairs(shingles, { bands: 20, rows: 3, mostInBucket: 100, seed: 1 }),
        );
        const sharing = report('shared', () => pairsSharing(shingles, { atLeast: 4, mostItems: 50 }));
        report('union', () => unionOfPairs(banded, sharing));
      },
      once,
    );
  });
}

afterAll(() => console.log([...lines.values()].join('\n')));
