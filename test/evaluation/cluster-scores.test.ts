import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterCollapse } from '../../src/evaluation/cluster-collapse.ts';
import { clusterContingency } from '../../src/evaluation/cluster-contingency.ts';
import { adjustedRand, bCubed, clusterScores, pairwiseScores, vMeasure } from '../../src/evaluation/cluster-scores.ts';

// Clusters {0 0} {0 0 1 1} {1 2 2} {3} {3 3} of groups of 4, 3, 2 and 3.
const group = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3];
const cluster = [0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 4, 4];
const worked = clusterContingency(cluster, group);

describe('scores of twelve items', () => {
  test('pairwise, counted by hand: 5 pairs of 11 in clusters and 13 in groups', () => {
    expect(pairwiseScores(worked)).toEqual({ precision: 5 / 11, recall: 5 / 13, f1: 10 / 24 });
  });

  test('B-cubed, by hand', () => {
    const { precision, recall, f1 } = bCubed(worked);
    expect(precision).toBeCloseTo(13 / 18, 14);
    expect(recall).toBeCloseTo(11 / 18, 14);
    expect(f1).toBeCloseTo(143 / 216, 14);
  });

  // scikit-learn 1.2.1: adjusted_rand_score(group, cluster), homogeneity_completeness_v_measure(group, cluster)
  test('adjusted Rand index and V-measure of scikit-learn', () => {
    expect(adjustedRand(worked)).toBeCloseTo(0.288135593220339, 14);
    const { homogeneity, completeness, vMeasure: both } = vMeasure(worked);
    expect(homogeneity).toBeCloseTo(0.7126774926208251, 14);
    expect(completeness).toBeCloseTo(0.6379251017607052, 14);
    expect(both).toBeCloseTo(0.6732326206005713, 14);
  });
});

describe('extremes', () => {
  // scikit-learn 1.2.1, as above.
  test.each([
    ['one cluster for all', [0, 0, 0, 0], [0, 0, 1, 1], 0, 0, 1, 0],
    ['each item by itself', [0, 1, 2, 3], [0, 0, 1, 1], 0, 1, 0.5, 2 / 3],
    ['worse than chance', [0, 1, 0, 1], [0, 0, 1, 1], -0.5, 0, 0, 0],
    ['one group, one cluster', [1, 1, 1], [0, 0, 0], 1, 1, 1, 1],
    ['all apart, rightly', [0, 1, 2], [0, 1, 2], 1, 1, 1, 1],
    ['one item', [0], [0], 1, 1, 1, 1],
  ])('%s', (_, clusters, groups, rand, homogeneity, completeness, v) => {
    const scores = clusterScores(clusterContingency(clusters, groups));
    expect(scores.adjustedRand).toBeCloseTo(rand, 14);
    expect(scores.homogeneity).toBeCloseTo(homogeneity, 14);
    expect(scores.completeness).toBeCloseTo(completeness, 14);
    expect(scores.vMeasure).toBeCloseTo(v, 14);
  });

  test('nothing to score', () => {
    const none = { precision: null, recall: null, f1: null };
    expect(clusterScores(clusterContingency([1, 2], [-1, -1]))).toEqual({
      pairwise: none,
      bCubed: none,
      adjustedRand: null,
      homogeneity: null,
      completeness: null,
      vMeasure: null,
    });
  });

  test('no pair in a cluster has no precision', () => {
    expect(pairwiseScores(clusterContingency([0, 1], [5, 5]))).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(pairwiseScores(clusterContingency([0, 0], [5, 6]))).toEqual({ precision: 0, recall: null, f1: 0 });
  });
});

test('items of unknown group are left out and counted', () => {
  const withUnknown = clusterContingency([...cluster, 1, 7], [...group, -1, -1]);
  expect(withUnknown).toEqual({ ...worked, unknown: 2 });
  expect(() => clusterContingency([0], [])).toThrow('1 clusters for 0 true groups');
});

const labels = fc.integer({ min: 1, max: 25 }).chain((size) => {
  const some = fc.array(fc.nat(5), { minLength: size, maxLength: size });
  return fc.tuple(some, some);
});

describe('by definition, item by item', () => {
  test('pairs and B-cubed', () => {
    fc.assert(
      fc.property(labels, ([clusters, groups]) => {
        const [pairs, items] = [
          { both: 0, cluster: 0, group: 0 },
          { precision: 0, recall: 0 },
        ];
        clusters.forEach((c, i) => {
          const same = clusters.map((other, j) => ({
            cluster: other === c,
            group: groups[j] === groups[i],
            later: j > i,
          }));
          const count = (keep: (pair: (typeof same)[number]) => boolean) => same.filter(keep).length;
          const both = count((s) => s.cluster && s.group);
          items.precision += both / count((s) => s.cluster) / clusters.length;
          items.recall += both / count((s) => s.group) / clusters.length;
          pairs.both += count((s) => s.later && s.cluster && s.group);
          pairs.cluster += count((s) => s.later && s.cluster);
          pairs.group += count((s) => s.later && s.group);
        });
        const scores = clusterScores(clusterContingency(clusters, groups));
        expect(scores.pairwise.precision).toBe(pairs.cluster === 0 ? null : pairs.both / pairs.cluster);
        expect(scores.pairwise.recall).toBe(pairs.group === 0 ? null : pairs.both / pairs.group);
        expect(scores.bCubed.precision).toBeCloseTo(items.precision, 10);
        expect(scores.bCubed.recall).toBeCloseTo(items.recall, 10);
      }),
    );
  });

  test('names of clusters do not matter; swapping sides swaps precision and recall', () => {
    fc.assert(
      fc.property(labels, ([clusters, groups]) => {
        const scores = clusterScores(clusterContingency(clusters, groups));
        const renamed = clusterScores(
          clusterContingency(
            clusters.map((c) => 90 - c),
            groups,
          ),
        );
        const swapped = clusterScores(clusterContingency(groups, clusters));
        expect(renamed.adjustedRand).toBeCloseTo(scores.adjustedRand!, 10);
        expect(renamed.pairwise).toEqual(scores.pairwise);
        expect(swapped.pairwise).toEqual({
          precision: scores.pairwise.recall,
          recall: scores.pairwise.precision,
          f1: scores.pairwise.f1,
        });
        expect(swapped.homogeneity).toBeCloseTo(scores.completeness!, 10);
        expect(swapped.adjustedRand).toBeCloseTo(scores.adjustedRand!, 10);
      }),
    );
  });
});

describe('collapse', () => {
  test('names the largest cluster and those that join most groups', () => {
    expect(clusterCollapse(worked)).toEqual({
      largest: { cluster: 1, items: 4, groups: 2, purity: 0.5, shareOfItems: 4 / 12, shareOfGroups: 2 / 4 },
      mixedClusters: 2,
      itemsInMixed: 7 / 12,
      worst: [
        { cluster: 1, items: 4, groups: 2, purity: 0.5 },
        { cluster: 2, items: 3, groups: 2, purity: 2 / 3 },
      ],
    });
    expect(clusterCollapse(worked, 1).worst).toHaveLength(1);
  });

  test('more groups count for more than more items', () => {
    const { worst } = clusterCollapse(clusterContingency([0, 0, 0, 0, 1, 1, 1], [1, 1, 1, 2, 3, 4, 5]));
    expect(worst.map((mixture) => mixture.cluster)).toEqual([1, 0]);
  });

  test('nothing known', () => {
    expect(clusterCollapse(clusterContingency([], []))).toEqual({
      largest: null,
      mixedClusters: 0,
      itemsInMixed: null,
      worst: [],
    });
  });
});
