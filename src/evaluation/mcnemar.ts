/** What two classifiers disagree on, and how probable so lopsided a disagreement is by chance. */
export interface McNemar {
  readonly onlyFirstRight: number;
  readonly onlySecondRight: number;
  /** Two-sided, exact; 1 where they never disagree. */
  readonly pValue: number;
}

/**
 * McNemar's exact test of two classifiers on the same samples (McNemar 1947): whether the samples that only one of
 * them got right are split evenly. It takes samples for independent: for pairs that share authors, which are not,
 * the p-value comes out too small; use a paired author bootstrap there.
 *
 * @param firstRight 1 where the first classifier was right, one a sample
 * @param secondRight 1 where the second was
 * @throws RangeError where the lengths differ
 */
export function mcnemar(firstRight: Uint8Array, secondRight: Uint8Array): McNemar {
  if (firstRight.length !== secondRight.length) {
    throw new RangeError(`${firstRight.length} and ${secondRight.length} answers: there must be as many of each`);
  }
  let onlyFirstRight = 0;
  let onlySecondRight = 0;
  for (let i = 0; i < firstRight.length; i++) {
    if (firstRight[i] > secondRight[i]) onlyFirstRight++;
    else if (firstRight[i] < secondRight[i]) onlySecondRight++;
  }
  const trials = onlyFirstRight + onlySecondRight;
  const tail = binomialHalfTail(Math.min(onlyFirstRight, onlySecondRight), trials);
  return { onlyFirstRight, onlySecondRight, pValue: Math.min(1, 2 * tail) };
}

/** Probability of at most `successes` heads in `trials` throws of a fair coin; in logarithms, to bear many throws. */
function binomialHalfTail(successes: number, trials: number): number {
  let logTerm = -trials * Math.LN2;
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= successes; k++) {
    logTerm += Math.log((trials - k + 1) / k);
    sum += Math.exp(logTerm);
  }
  return sum;
}
