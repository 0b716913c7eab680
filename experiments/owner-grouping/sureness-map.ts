import { probabilityWrong } from '../../src/grouping/probability-wrong.ts';
import { minimiseLogisticLoss } from '../../src/models/logistic-newton.ts';
import { applyPlatt, type PlattMap } from '../../src/models/platt.ts';
import type { TuningMarket } from './threshold.ts';

/** Log odds beyond which a claim counts as this far: a group of many edges claims more than anybody can know. */
const farthest = 8;
/** Groups taken as seen beside the tuning markets', that are wrong as often as they claim: so much trust claims start with. */
const trusted = 10;

/**
 * Learns how often groups are wrong by how often their own edges say they are: edges that bring a group about are chosen
 * for their weight, and pairs of one group are not independent of each other. The map is logistic, as Platt's.
 *
 * @param groups of each tuning market's ads
 * @param absent log odds of a pair that no evidence brought up
 */
export function learnSureness(
  markets: readonly TuningMarket[],
  groups: readonly Int32Array[],
  absent: number,
): PlattMap {
  const judged = markets.flatMap(({ edges, label }, market) =>
    judgedGroups(groups[market], probabilityWrong(edges, groups[market], { absent }), label),
  );
  if (judged.length === 0) return { slope: 1, intercept: 0 };
  const trust = trusted / judged.length;
  const targets = Float64Array.from(judged, ({ claimed, mixed }) => (Number(mixed) + trust * claimed) / (1 + trust));
  const { coefficients, intercept } = minimiseLogisticLoss({
    features: {
      rows: judged.length,
      columns: 1,
      data: logOdds(Float64Array.from(judged, ({ claimed }) => claimed)),
    },
    targets,
    weights: new Float64Array(judged.length).fill(1),
    penalty: 0,
  });
  if (coefficients[0] > 0) return { slope: coefficients[0], intercept };
  // Claims tell nothing here: every group is as often wrong as all are.
  const wrong = targets.reduce((sum, target) => sum + target, 0) / judged.length;
  return { slope: 0, intercept: Math.log(wrong / (1 - wrong)) };
}

/** Claims of groups as the map has them; a group of one ad stays as sure as it is. */
export function surenessBy(map: PlattMap, claimed: Float64Array, group: Int32Array): Float64Array {
  const ads = adsByGroup(group, claimed.length);
  return applyPlatt(map, logOdds(claimed)).map((wrong, number) => (ads[number] > 1 ? wrong : 0));
}

export interface JudgedGroup {
  readonly claimed: number;
  /** Whether it has ads of several owners. */
  readonly mixed: boolean;
}

/** Groups of two ads or more, with what they claim and whether they are wrong. */
export function judgedGroups(group: Int32Array, claimed: Float64Array, owner: Int32Array): JudgedGroup[] {
  const owners = Array.from(claimed, () => new Set<number>());
  group.forEach((number, ad) => {
    owners[number].add(owner[ad]);
  });
  const ads = adsByGroup(group, claimed.length);
  return Array.from(claimed, (own, number) => ({ claimed: own, mixed: owners[number].size > 1 })).filter(
    (_, number) => ads[number] > 1,
  );
}

function adsByGroup(group: Int32Array, groups: number): Int32Array {
  const ads = new Int32Array(groups);
  for (const number of group) ads[number]++;
  return ads;
}

function logOdds(probabilities: Float64Array): Float64Array {
  return probabilities.map((own) => Math.min(farthest, Math.max(-farthest, Math.log(own / (1 - own)))));
}
