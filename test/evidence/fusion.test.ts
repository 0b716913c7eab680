import { describe, expect, it } from 'vitest';
import { learnFusion } from '../../src/evidence/fusion.ts';

const columns = [Float64Array.of(2, 1, -1, -2, 0, 0.5), Float64Array.of(2, 1, -1, -2, 0, 0.5)];
const same = Uint8Array.of(1, 1, 0, 0, 0, 1);

describe('learnFusion', () => {
  it('sum: adds the ratios and the prior log odds', () => {
    const fused = learnFusion('sum', columns, Uint8Array.of(1, 0, 0, 0, 0, 0)).logOdds(columns);
    expect(fused[0]).toBeCloseTo(4 + Math.log(1.5 / 5.5), 12);
    expect(fused[3]).toBeCloseTo(-4 + Math.log(1.5 / 5.5), 12);
  });

  it('learned: two kinds that say the same count as one', () => {
    // Overlapping classes, so that the weights stay finite and the penalty is a trifle.
    const x = Float64Array.from({ length: 400 }, (_, i) => ((i * 37) % 100) / 25 - 2);
    const labels = Uint8Array.from(x, (value, i) => (value + (((i * 61) % 100) / 25 - 2) > 0 ? 1 : 0));
    const once = learnFusion('learned', [x], labels).logOdds([x]);
    const twice = learnFusion('learned', [x, x], labels).logOdds([x, x]);
    for (let i = 0; i < x.length; i++) expect(twice[i]).toBeCloseTo(once[i], 1);
  });

  it('adds where there is nothing to learn from: pairs of one class', () => {
    const ones = same.map(() => 1);
    const learned = learnFusion('learned', columns, ones);
    expect(learned.logOdds(columns)).toEqual(learnFusion('sum', columns, ones).logOdds(columns));
    expect(learned.describe([])).toMatchObject({ kind: 'sum' });
  });
});
