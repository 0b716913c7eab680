/**
 * Precision where positives are as rare as in deployment, by Bayes' rule: the share of true links among all that a
 * classifier of these rates would report. It is no better than the rates it is given: a false positive rate measured
 * as 0 on n negatives is only known to be below about 3 / n.
 *
 * @param truePositiveRate from 0 to 1
 * @param falsePositiveRate from 0 to 1
 * @param prevalence the share of positives, above 0 and below 1
 * @returns null where both rates are 0: nothing would be reported
 * @throws RangeError for a prevalence out of range
 */
export function precisionAtPrevalence(
  truePositiveRate: number,
  falsePositiveRate: number,
  prevalence: number,
): number | null {
  const trueLinks = truePositiveRate * checked(prevalence);
  const falseLinks = falsePositiveRate * (1 - prevalence);
  return trueLinks + falseLinks === 0 ? null : trueLinks / (trueLinks + falseLinks);
}

/**
 * How many false links come with each true one at a prevalence: the odds against a reported link.
 *
 * @returns null where the true positive rate is 0: there is no true link to count by
 * @throws RangeError for a prevalence out of range
 */
export function falseLinksPerTrueLink(
  truePositiveRate: number,
  falsePositiveRate: number,
  prevalence: number,
): number | null {
  const trueLinks = truePositiveRate * checked(prevalence);
  return trueLinks === 0 ? null : (falsePositiveRate * (1 - prevalence)) / trueLinks;
}

function checked(prevalence: number): number {
  if (prevalence > 0 && prevalence < 1) return prevalence;
  throw new RangeError(`prevalence ${prevalence}: it must lie above 0 and below 1`);
}
