import { clusterContingency } from '../../src/evaluation/cluster-contingency.ts';
import { bCubed } from '../../src/evaluation/cluster-scores.ts';
import type { Edges } from '../../src/grouping/edges.ts';
import type { GroupingMethod } from '../../src/grouping/index.ts';

/** A market that the threshold is chosen on. */
export interface TuningMarket {
  readonly edges: Edges;
  /** The label of each ad. */
  readonly label: Int32Array;
}

/** A threshold, and whether it is as precise as was asked for on the tuning markets. */
export interface ChosenThreshold {
  readonly threshold: number;
  readonly precise: boolean;
}

/** Log odds tried. */
const grid = Array.from({ length: 33 }, (_, i) => -4 + i / 2);

/**
 * The threshold of the greatest mean B-cubed F1 among those whose mean B-cubed precision is as asked for; where none
 * is, that of the greatest precision. Pairwise precision would let many small owners be joined wrongly for one large
 * one that is joined rightly.
 */
export function chooseThreshold(
  markets: readonly TuningMarket[],
  method: GroupingMethod,
  absent: number,
  minimumPrecision: number,
): ChosenThreshold {
  const tried = grid.map((threshold) => {
    let [precision, f1] = [0, 0];
    for (const { edges, label } of markets) {
      const contingency = clusterContingency(method.group(edges, { threshold, absent }), label);
      const scores = bCubed(contingency);
      precision += (scores.precision ?? 1) / markets.length;
      f1 += (scores.f1 ?? 0) / markets.length;
    }
    return { threshold, precision, f1 };
  });
  const precise = tried.filter(({ precision }) => precision >= minimumPrecision);
  const [{ threshold }] =
    precise.length > 0
      ? precise.sort((x, y) => y.f1 - x.f1 || y.threshold - x.threshold)
      : tried.sort((x, y) => y.precision - x.precision || y.threshold - x.threshold);
  return { threshold, precise: precise.length > 0 };
}
