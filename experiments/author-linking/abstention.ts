import { type BootstrapOptions, bootstrapPairs, type Resampled } from '../../src/evaluation/bootstrap.ts';
import type { PairSample } from '../../src/evaluation/pair-sample.ts';

/** A scored order with its lower threshold: a pair scored at or below it is ruled out, above `threshold` linked. */
export interface TwoThresholds {
  readonly sample: PairSample;
  readonly lower: number;
}

/**
 * What two thresholds come to, where pairs between them are left undecided. By name, means over all train/test orders:
 *
 * - `missed`: same-author pairs ruled out; `undecidedSame`: left undecided;
 * - `ruledOut`: different-author pairs ruled out; `undecidedDifferent`: left undecided;
 * - `c@1`: the share decided rightly, with the undecided counted as right at that rate (A. Peñas, A. Rodrigo, "A simple
 *   measure to assess non-response", ACL 2011), same- and different-author pairs counting alike.
 *
 * What is linked, rightly and wrongly, are the TPR and FPR of the upper threshold.
 *
 * @param linked these two, resampled by the same bootstrap: equal seeds draw the same authors, so that rates may be set
 *   against each other resample by resample
 */
export function measureAbstention(
  orders: readonly TwoThresholds[],
  linked: ReadonlyMap<string, Resampled>,
  bootstrap: BootstrapOptions,
): Map<string, Resampled> {
  const aboveLower = orders.map(({ sample, lower }) => ({ ...sample, threshold: lower }));
  const kept = bootstrapPairs(aboveLower, ['TPR', 'FPR'], bootstrap);
  const of = (derive: (rates: Rates) => number): Resampled => {
    const at = (rate: (resampled: Resampled) => number) =>
      derive({
        linkedSame: rate(linked.get('TPR')!),
        linkedDifferent: rate(linked.get('FPR')!),
        keptSame: rate(kept.get('TPR')!),
        keptDifferent: rate(kept.get('FPR')!),
      });
    return {
      value: at(({ value }) => value),
      resampled: linked.get('TPR')!.resampled.map((_, i) => at(({ resampled }) => resampled[i])),
    };
  };
  return new Map([
    ['missed', of(({ keptSame }) => 1 - keptSame)],
    ['undecidedSame', of(({ keptSame, linkedSame }) => keptSame - linkedSame)],
    ['ruledOut', of(({ keptDifferent }) => 1 - keptDifferent)],
    ['undecidedDifferent', of(({ keptDifferent, linkedDifferent }) => keptDifferent - linkedDifferent)],
    ['c@1', of(balancedCAt1)],
  ]);
}

/** Shares of same- and of different-author pairs: above the upper threshold (linked), above the lower (not ruled out). */
interface Rates {
  readonly linkedSame: number;
  readonly linkedDifferent: number;
  readonly keptSame: number;
  readonly keptDifferent: number;
}

function balancedCAt1({ linkedSame, linkedDifferent, keptSame, keptDifferent }: Rates): number {
  const right = (linkedSame + (1 - keptDifferent)) / 2;
  const undecided = (keptSame - linkedSame + (keptDifferent - linkedDifferent)) / 2;
  return right * (1 + undecided);
}
