import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignAlone } from '../../../src/attribution/assignment/alone.ts';
import { candidateComponents } from '../../../src/attribution/assignment/components.ts';
import { assignGreedily } from '../../../src/attribution/assignment/greedy.ts';
import { assignOptimally } from '../../../src/attribution/assignment/optimal.ts';
import { graphOf, outputsTaken, searchOf } from '../search-of.ts';

const alone = (gains: number[][], rule: 'only' | 'best', transactionOf = (output: number) => output) => {
  const { search, gain } = graphOf(gains);
  return outputsTaken(search, assignAlone(search, gain, rule, transactionOf));
};

describe('each purchase by itself', () => {
  test('takes the only transaction that gains anything, or nothing', () => {
    expect(
      alone(
        [
          [1, 0],
          [1, 2],
          [0, -1],
        ],
        'only',
      ),
    ).toEqual([0, -1, -1]);
  });
  test('takes the better output of one transaction', () => {
    expect(alone([[1, 2, 0]], 'only', (output) => (output < 2 ? 7 : 8))).toEqual([1]);
  });
  test('takes the best, the first of equals, and shares outputs', () => {
    expect(
      alone(
        [
          [1, 2, 2],
          [0, 5, 1],
        ],
        'best',
      ),
    ).toEqual([1, 1]);
  });
});

test('greedy takes the highest gain first', () => {
  const { search, gain } = graphOf([
    [5, 4, 0],
    [6, 1, 0],
    [6, 0, 0],
  ]);
  // 6 for purchase 1, then 4 for purchase 0; the third finds output 0 taken.
  expect(outputsTaken(search, assignGreedily(search, gain))).toEqual([1, 0, -1]);
});

describe('optimal', () => {
  const optimal = (gains: number[][], mostPurchases?: number) => {
    const { search, gain } = graphOf(gains);
    const found = assignOptimally(search, gain, mostPurchases);
    return { ...found, outputs: outputsTaken(search, found.taken) };
  };

  test('takes the highest sum where greedy does not', () => {
    // Greedy: 6 + 1; optimal: 5 + 5.
    expect(
      optimal([
        [6, 5],
        [5, 1],
      ]).outputs,
    ).toEqual([1, 0]);
  });

  test('leaves a purchase without payment rather than take what gains nothing', () => {
    expect(
      optimal([
        [6, -2],
        [7, 0],
      ]).outputs,
    ).toEqual([-1, 0]);
  });

  test('is greedy in components too large to solve, and says so', () => {
    const gains = [
      [6, 5, 0],
      [5, 1, 0],
      [0, 0, 3],
    ];
    expect(optimal(gains, 1)).toMatchObject({
      outputs: [0, 1, 2],
      components: 2,
      greedyComponents: 1,
      greedyPurchases: 2,
    });
    expect(optimal(gains)).toMatchObject({
      outputs: [1, 0, 2],
      components: 2,
      greedyComponents: 0,
      greedyPurchases: 0,
    });
  });

  test('gains as much as the best of all assignments', () => {
    const bestOf = (gains: readonly (readonly number[])[], row = 0, used = 0): number =>
      row === gains.length
        ? 0
        : gains[row].reduce(
            (best, gain, column) =>
              gain > 0 && !(used & (1 << column))
                ? Math.max(best, gain + bestOf(gains, row + 1, used | (1 << column)))
                : best,
            bestOf(gains, row + 1, used),
          );
    const matrix = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(matrix, (gains) => {
        const { search, gain } = graphOf(gains);
        const { taken } = assignOptimally(search, gain);
        const outputs = outputsTaken(search, taken).filter((output) => output >= 0);
        expect(new Set(outputs).size).toBe(outputs.length);
        const sum = [...taken].reduce((total, candidate) => total + (candidate < 0 ? 0 : gain[candidate]), 0);
        expect(sum).toBe(bestOf(gains));
      }),
    );
  });
});

test('components share neither purchase nor output', () => {
  const { search, gain } = graphOf([
    [1, 0, 0],
    [0, 1, 1],
    [1, 0, 0],
    [0, 0, 0],
  ]);
  expect(candidateComponents(search, gain).map((component) => [...component])).toEqual([
    [0, 6],
    [4, 5],
  ]);
});

test('no purchase, no candidate: nothing is assigned', () => {
  for (const search of [
    searchOf({ purchases: [], outputs: [[0, 1e7]] }),
    searchOf({ purchases: [[0, 10]], outputs: [] }),
  ]) {
    const none = new Int32Array(search.purchases.count).fill(-1);
    const gain = new Float64Array(0);
    expect(assignAlone(search, gain, 'best', (output) => output)).toEqual(none);
    expect(assignGreedily(search, gain)).toEqual(none);
    expect(assignOptimally(search, gain)).toMatchObject({ taken: none, components: 0 });
  }
});
