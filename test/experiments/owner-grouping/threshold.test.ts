import { describe, expect, it } from 'vitest';
import { chooseThreshold } from '../../../experiments/owner-grouping/threshold.ts';
import { findGroupingMethod } from '../../../src/grouping/index.ts';

const components = findGroupingMethod('connected-components');
/** Four ads of two owners: right edges of weight 3 and 1, a wrong one of weight 2 between. */
const market = {
  edges: {
    count: 4,
    from: Int32Array.of(0, 2, 1),
    to: Int32Array.of(1, 3, 2),
    weight: Float64Array.of(3, 1, 2),
  },
  label: Int32Array.of(0, 0, 1, 1),
};

describe('chooseThreshold', () => {
  it('keeps to the precision asked for', () => {
    // Above 2 the wrong edge is out, and the right one of weight 1 with it; 3 is the highest that keeps the other.
    expect(chooseThreshold([market], components, -10, 0.95)).toEqual({ threshold: 3, precise: true });
  });

  it('joins all where precision may be low', () => {
    // Joined whole, B-cubed precision is 1/2 and F1 2/3; with the first edge alone, they are 1 and 6/7: no gain in joining.
    expect(chooseThreshold([market], components, -10, 0.1).threshold).toBe(3);
    const heavy = { ...market, label: Int32Array.of(0, 0, 0, 1) };
    // Three of one owner: all in one group has F1 0.77 (precision 0.625), two in one 0.79; three and one, from 1.5 to 2, 1.
    expect(chooseThreshold([heavy], components, -10, 0.1).threshold).toBe(2);
  });

  it('takes the most precise where none is precise enough', () => {
    const wrong = { ...market, label: Int32Array.of(0, 1, 0, 1) };
    // No edge of weight 4 or more: alone, every ad is right.
    expect(chooseThreshold([wrong], components, -10, 1).threshold).toBeGreaterThan(3);
  });
});
