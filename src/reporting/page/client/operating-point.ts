import type { Confusion } from '../../../evaluation/confusion.ts';
import { rates } from '../../../evaluation/confusion.ts';
import { falseLinksPerTrueLink, precisionAtPrevalence } from '../../../evaluation/prevalence.ts';
import type { OperatingRow } from '../page-data.ts';

/** What a threshold comes to. */
export interface OperatingPoint {
  /** Base-10 logarithm of the likelihood ratio that a reported pair lies above. */
  readonly threshold: number;
  readonly confusion: Confusion;
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
  /** Of the pairs as sampled; null where none is reported. */
  readonly precision: number | null;
  /** Where one pair in so many has one author. */
  readonly adjusted: AdjustedPrecision;
}

export interface AdjustedPrecision {
  /** Null where nothing, or nothing false, was reported: there is no rate to tell it from. */
  readonly precision: number | null;
  readonly falseLinksPerTrueLink: number | null;
  /** Where no pair was falsely reported: the precision at the rate that n pairs without a false one still allow, 3 / n. */
  readonly ifThreeInAll: number | null;
}

/**
 * @param index of the row's thresholds
 * @param prevalence share of same-author pairs, above 0 and below 1
 */
export function operatingPoint(row: OperatingRow, index: number, prevalence: number): OperatingPoint {
  const [truePositives, falsePositives] = [row.truePositives[index]!, row.falsePositives[index]!];
  const confusion: Confusion = {
    truePositives,
    falsePositives,
    falseNegatives: row.positives - truePositives,
    trueNegatives: row.negatives - falsePositives,
  };
  const { precision, truePositiveRate, falsePositiveRate } = rates(confusion);
  const [tpr, fpr] = [truePositiveRate ?? 0, falsePositiveRate ?? 0];
  const known = falsePositives > 0;
  return {
    threshold: row.threshold[index]!,
    confusion,
    truePositiveRate: tpr,
    falsePositiveRate: fpr,
    precision,
    adjusted: {
      precision: known ? precisionAtPrevalence(tpr, fpr, prevalence) : null,
      falseLinksPerTrueLink: known ? falseLinksPerTrueLink(tpr, fpr, prevalence) : null,
      ifThreeInAll: known || tpr === 0 ? null : precisionAtPrevalence(tpr, Math.min(1, 3 / row.negatives), prevalence),
    },
  };
}

/** The lowest threshold whose false positive rate is not above one: the strictest where none is. */
export function indexAtRate({ falsePositives, negatives }: OperatingRow, falsePositiveRate: number): number {
  const within = falsePositives.findLastIndex((count) => count / negatives <= falsePositiveRate);
  return Math.max(0, within);
}
