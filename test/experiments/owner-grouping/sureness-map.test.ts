import { describe, expect, it } from 'vitest';
import { judgedGroups, learnSureness, surenessBy } from '../../../experiments/owner-grouping/sureness-map.ts';

/** Many groups of two ads, joined by an edge of a weight; so many of them hold ads of two owners. */
function pairsOf(kinds: readonly { weight: number; groups: number; wrong: number }[]) {
  const each = kinds.flatMap(({ weight, groups, wrong }) =>
    Array.from({ length: groups }, (_, i) => ({ weight, mixed: i < wrong })),
  );
  return {
    market: {
      edges: {
        count: 2 * each.length,
        from: Int32Array.from(each, (_, i) => 2 * i),
        to: Int32Array.from(each, (_, i) => 2 * i + 1),
        weight: Float64Array.from(each, ({ weight }) => weight),
      },
      label: Int32Array.from(each.flatMap(({ mixed }, i) => (mixed ? [2 * i, 2 * i + 1] : [2 * i, 2 * i]))),
    },
    group: Int32Array.from(each.flatMap((_, i) => [i, i])),
  };
}

describe('learnSureness', () => {
  it('says how often groups that claim so much are wrong', () => {
    // Edges of log odds 2 and 4 claim to be wrong in 12% and 2%; in truth 30% and 10% are: a logistic map of two points is
    // exact but for the ten groups that are taken to be as they claim.
    const { market, group } = pairsOf([
      { weight: 2, groups: 1000, wrong: 300 },
      { weight: 4, groups: 1000, wrong: 100 },
    ]);
    const map = learnSureness([market], [group], -10);
    const claimed = Float64Array.of(1 / (1 + Math.exp(2)), 1 / (1 + Math.exp(4)));
    const sure = surenessBy(map, claimed, Int32Array.of(0, 0, 1, 1));
    expect(sure[0]).toBeCloseTo(0.3, 2);
    expect(sure[1]).toBeCloseTo(0.1, 2);
  });

  it('gives every group the rate of all where claims tell nothing', () => {
    const { market, group } = pairsOf([
      { weight: 2, groups: 98, wrong: 0 },
      { weight: 4, groups: 100, wrong: 99 },
    ]);
    // Surer groups are more often wrong: the map would fall. 99 of 198 are wrong; ten more claim 6.8% on average.
    const map = learnSureness([market], [group], -10);
    const [one, other] = surenessBy(map, Float64Array.of(0.01, 0.6), Int32Array.of(0, 0, 1, 1));
    expect(one).toBeCloseTo((99 + 10 * 0.0682) / 208, 3);
    expect(other).toBe(one);
  });

  it('keeps doubting, and keeps the order of claims, where no group was wrong', () => {
    const { market, group } = pairsOf([
      { weight: 2, groups: 20, wrong: 0 },
      { weight: 4, groups: 20, wrong: 0 },
    ]);
    const map = learnSureness([market], [group], -10);
    const [doubtful, sure] = surenessBy(map, Float64Array.of(0.12, 0.018), Int32Array.of(0, 0, 1, 1));
    expect(doubtful).toBeLessThan(0.12);
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(doubtful);
  });
});

it('an ad alone is no wrong group', () => {
  expect(surenessBy({ slope: 0, intercept: 0 }, Float64Array.of(0, 0.2), Int32Array.of(0, 1, 1))).toEqual(
    Float64Array.of(0, 0.5),
  );
  expect(judgedGroups(Int32Array.of(0, 1, 1), Float64Array.of(0, 0.2), Int32Array.of(5, 6, 7))).toEqual([
    { claimed: 0.2, mixed: true },
  ]);
});
