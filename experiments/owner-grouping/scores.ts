import { joined } from '../../src/common/joined.ts';
import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream, type Resampled } from '../../src/evaluation/bootstrap.ts';
import { bootstrapClusters } from '../../src/evaluation/cluster-bootstrap.ts';
import { type ClusterContingency, clusterContingency } from '../../src/evaluation/cluster-contingency.ts';
import { type ClusterScores, clusterScores } from '../../src/evaluation/cluster-scores.ts';
import type { OwnerGroupingConfig } from './config.ts';
import type { TrialOutcome } from './trial.ts';

/** Rates over owners that are resampled beside the cluster scores. */
export const ownerRates = ['wronglyJoined', 'wholly', 'groupsPerOwner', 'aloneRecall'] as const;
export type OwnerRate = (typeof ownerRates)[number];

/** How well the groups of some markets, pooled, are the owners'. */
export interface GroupingScores {
  readonly contingency: ClusterContingency;
  /** Number by owner of the pooled markets. */
  readonly kind: readonly string[];
  readonly scores: ClusterScores;
  /** With owner-bootstrap resamples: cluster scores, and rates over owners. */
  readonly measures: ReadonlyMap<string, Resampled>;
  /** By owner of each kind, with resamples: B-cubed recall of its ads. */
  readonly recallByKind: ReadonlyMap<string, Resampled>;
}

/**
 * Scores groups against owners, or against other labels.
 *
 * @param number which of the trial's groupings
 * @param truth what they are held against
 */
export function scoreGrouping(
  outcomes: readonly TrialOutcome[],
  number: number,
  { seed, evaluate: { resamples } }: Pick<OwnerGroupingConfig, 'seed' | 'evaluate'>,
  truth: 'owner' | 'identifierGroup' = 'owner',
): GroupingScores {
  const ads = outcomes.map(({ owner }) => owner.length);
  const most = truth === 'owner' ? outcomes.map(({ owners }) => owners) : ads;
  const group = pooled(
    outcomes.map(({ groupings }) => groupings[number].group),
    ads,
  );
  const labels = pooled(
    outcomes.map((outcome) => outcome[truth]),
    most,
  );
  const contingency = clusterContingency(group, labels);
  const options = { owners: most.reduce((sum, count) => sum + count, 0), resamples, seed };
  const kind = truth === 'owner' ? outcomes.flatMap((outcome) => outcome.kind) : [];
  return {
    contingency,
    kind,
    scores: clusterScores(contingency),
    measures: new Map<string, Resampled>([
      ...bootstrapClusters(contingency, options),
      ...bootstrapRates(contingency, options),
    ]),
    recallByKind: recallByKind(contingency, kind, options),
  };
}

/** Labels of several markets as those of one: numbers run on after as many as each market has at most. */
function pooled(parts: readonly Int32Array[], most: readonly number[]): Int32Array {
  let before = 0;
  const labels = parts.map((part, market) => {
    const first = before;
    before += most[market];
    return part.map((label) => first + label);
  });
  return joined(Int32Array, labels);
}

interface Resampling {
  readonly owners: number;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * Rates over owners that have ads. Wrongly joined: those that share a group with another owner's ads. Wholly: those whose
 * ads are all in one group that has no other's. The alone recall is the B-cubed recall if every ad stood alone: what
 * nobody has to link anything for.
 */
function bootstrapRates(contingency: ClusterContingency, options: Resampling): Map<OwnerRate, Resampled> {
  const { cells, clusterSizes, groupSizes } = contingency;
  const [present, ads, joined, wholly, groups] = Array.from({ length: 5 }, () => new Float64Array(options.owners));
  for (const { cluster, group, count } of cells) {
    present[group] = 1;
    groups[group]++;
    ads[group] += count;
    if (clusterSizes.get(cluster)! > count) joined[group] = 1;
    else if (count === groupSizes.get(group)!) wholly[group] = 1;
  }
  return new Map<OwnerRate, Resampled>([
    ['wronglyJoined', resampleMean(joined, present, options)],
    ['wholly', resampleMean(wholly, present, options)],
    ['groupsPerOwner', resampleMean(groups, present, options)],
    ['aloneRecall', resampleMean(present, ads, options)],
  ]);
}

function recallByKind(
  { cells, groupSizes }: ClusterContingency,
  kind: readonly string[],
  options: Resampling,
): Map<string, Resampled> {
  const recall = new Float64Array(options.owners);
  for (const { group, count } of cells) recall[group] += (count / groupSizes.get(group)!) ** 2;
  const kinds = [...new Set(kind)].sort();
  return new Map(
    kinds.map((name) => {
      const present = Float64Array.from(kind, (own, owner) => (own === name && groupSizes.has(owner) ? 1 : 0));
      return [
        name,
        resampleMean(
          recall.map((value, owner) => value * present[owner]),
          present,
          options,
        ),
      ];
    }),
  );
}

/** The sum over owners by what they weigh, and what it came to in each resample. */
function resampleMean(sums: Float64Array, weights: Float64Array, { owners, resamples, seed }: Resampling): Resampled {
  const mean = (drawn: ArrayLike<number>) => {
    let [sum, total] = [0, 0];
    for (let owner = 0; owner < owners; owner++) {
      sum += drawn[owner] * sums[owner];
      total += drawn[owner] * weights[owner];
    }
    return sum / total;
  };
  const resampled = new Float64Array(resamples);
  let slot = 0;
  for (const drawn of authorMultiplicities(owners, resamples, randomStream(seed, bootstrapStream))) {
    resampled[slot++] = mean(drawn);
  }
  return { value: mean(new Float64Array(owners).fill(1)), resampled };
}
