import { describe, expect, it } from 'vitest';
import type { VariantReport } from '../../../experiments/owner-grouping/report.ts';
import { measureSignals } from '../../../experiments/owner-grouping/signals.ts';
import { measureSureness } from '../../../experiments/owner-grouping/sureness.ts';

/** Three ads: one owner has the first two, in two places; another the third, in the first place. A day passes. */
const outcome = {
  owner: Int32Array.of(0, 0, 1),
  place: Int32Array.of(0, 1, 0),
  persona: Int32Array.of(4, 4, 7),
  time: Float64Array.of(0, 43_200, 86_400),
};

function reportOf(group: Int32Array, wrong: readonly number[]): VariantReport {
  const groupings = [{ group, wrong: Float64Array.from(wrong) }];
  const rows = [{ variant: 'v', evidence: 'style', method: 'average-link', groupings }];
  return { variant: 'v', trials: [], outcomes: [outcome], rows } as unknown as VariantReport;
}

describe('measureSignals', () => {
  it('finds groups that are the owners to show what owners do', () => {
    const [places, rate, personas] = measureSignals(reportOf(Int32Array.of(0, 0, 1), [0, 0]));
    expect(places).toMatchObject({ signal: 'places', owner: 5 / 3, group: 5 / 3, right: 1, correlation: 1 });
    expect(rate).toMatchObject({ signal: 'ads a day', owner: 5 / 3, group: 5 / 3, right: 1 });
    expect(personas).toMatchObject({ signal: 'personas', owner: 1, group: 1, right: 1, correlation: null });
  });

  it('counts an ad as right whose group has as many places as its owner', () => {
    // The first ad's group has 1 place, its owner 2; the second's 2 and 2; the third's 2 and 1.
    const [places] = measureSignals(reportOf(Int32Array.of(0, 1, 1), [0, 0]));
    expect(places.right).toBeCloseTo(1 / 3, 12);
    expect(places.group).toBeCloseTo(5 / 3, 12);
  });
});

describe('measureSureness', () => {
  it('holds what groups of two ads or more claim against what they are', () => {
    const bins = measureSureness(reportOf(Int32Array.of(0, 1, 1), [0, 0.3])).filter(({ groups }) => groups > 0);
    expect(bins).toMatchObject([{ from: 0.2, to: 0.5, groups: 1, claimed: 0.3, wrong: 1 }]);
    const right = measureSureness(reportOf(Int32Array.of(0, 0, 1), [0.01, 0])).filter(({ groups }) => groups > 0);
    expect(right).toMatchObject([{ from: 0, to: 0.02, groups: 1, claimed: 0.01, wrong: 0 }]);
  });
});
