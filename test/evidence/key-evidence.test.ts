import { describe, expect, it } from 'vitest';
import { learnKeyEvidence } from '../../src/evidence/key-evidence.ts';
import type { Pairs } from '../../src/evidence/pairs.ts';
import { compareKeys } from '../../src/evidence/shared-keys.ts';

const keys = [[1, 5], [5, 9], [], [7], [1, 5]].map((own) => Int32Array.from(own));
const pairs = (list: readonly (readonly [number, number])[]): Pairs => ({
  a: Int32Array.from(list, ([a]) => a),
  b: Int32Array.from(list, ([, b]) => b),
});

describe('compareKeys', () => {
  it('tells pairs that share a key from pairs that do not, and from those without keys', () => {
    const { state } = compareKeys(
      keys,
      pairs([
        [0, 1],
        [0, 3],
        [0, 2],
      ]),
    );
    expect([...state]).toEqual([2, 1, 0]);
  });

  it('gives the number of items with the rarest shared key, and the number of shared keys', () => {
    // Key 1 is in two items, key 5 in three: of what items 0 and 4 share, 1 is the rarer.
    const { features } = compareKeys(
      keys,
      pairs([
        [0, 1],
        [0, 4],
      ]),
    );
    expect([...features.data]).toEqual([Math.log(3), 0, Math.log(2), Math.log(2), 0, Math.log(3)]);
  });
});

it('compareKeys gives the fewest uses elsewhere of the shared keys', () => {
  const { features } = compareKeys(keys, pairs([[0, 4]]), (key) => (key === 1 ? 7 : 2));
  expect(features.data[1]).toBe(Math.log(3));
});

describe('learnKeyEvidence', () => {
  const repeated = (counts: readonly (readonly [number, number, number])[]) => {
    const state = Uint8Array.from(counts.flatMap(([own, , times]) => Array<number>(times).fill(own)));
    const same = Uint8Array.from(counts.flatMap(([, label, times]) => Array<number>(times).fill(label)));
    const features = { rows: state.length, columns: 3, data: new Float64Array(3 * state.length) };
    return { comparison: { state, features }, same };
  };

  it('weighs shared and unshared keys by counts where few pairs share one', () => {
    // Of 10 same-owner pairs with keys 6 share one, of 100 different-owner pairs 5; 3 pairs lack keys.
    const { comparison, same } = repeated([
      [2, 1, 6],
      [1, 1, 4],
      [2, 0, 5],
      [1, 0, 95],
      [0, 0, 3],
    ]);
    const ratios = learnKeyEvidence(comparison, same).logRatios(comparison);
    expect(ratios[0]).toBeCloseTo(Math.log(6.5 / 11 / (5.5 / 101)), 12);
    expect(ratios[6]).toBeCloseTo(Math.log(4.5 / 11 / (95.5 / 101)), 12);
    expect(ratios[ratios.length - 1]).toBe(0);
  });

  it('gives pairs that share a key the ratio of their shares, where all look alike', () => {
    // 30 of 40 and 50 of 400: the regression has nothing to lean on but the shares, 0.75 against 0.125.
    const { comparison, same } = repeated([
      [2, 1, 30],
      [1, 1, 10],
      [2, 0, 50],
      [1, 0, 350],
    ]);
    const ratios = learnKeyEvidence(comparison, same).logRatios(comparison);
    expect(ratios[0]).toBeCloseTo(Math.log(6), 1);
  });

  it('weighs a key that many have less than a rare one', () => {
    const state = new Uint8Array(200).fill(2);
    const same = Uint8Array.from(state, (_, i) => (i % 2 === 0 ? 1 : 0));
    const data = new Float64Array(600);
    for (let i = 0; i < 200; i++) data[3 * i] = Math.log(same[i] === 1 ? 2 + (i % 5) : 6 + (i % 40));
    const comparison = { state, features: { rows: 200, columns: 3, data } };
    const evidence = learnKeyEvidence(comparison, same);
    const asked = {
      state: Uint8Array.of(2, 2),
      features: { rows: 2, columns: 3, data: Float64Array.of(1, 0, 0, 4, 0, 0) },
    };
    const [rare, common] = evidence.logRatios(asked);
    expect(rare).toBeGreaterThan(common);
  });

  it('gives no ratio beyond the number of pairs', () => {
    const { comparison, same } = repeated([
      [2, 1, 30],
      [2, 0, 30],
      [1, 0, 40],
    ]);
    const asked = { state: Uint8Array.of(2), features: { rows: 1, columns: 3, data: Float64Array.of(1e6, 1e6, 1e6) } };
    expect(Math.abs(learnKeyEvidence(comparison, same).logRatios(asked)[0])).toBeLessThanOrEqual(Math.log(101));
  });
});
