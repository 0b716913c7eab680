import { gammaln } from 'simple-statistics';

/**
 * P(X ≥ least) for X binomial: as many successes or more of `trials`, each of this probability. Summed from `least` up,
 * so that small chances keep their digits.
 */
export function binomialTail(least: number, trials: number, probability: number): number {
  if (least <= 0) return 1;
  if (least > trials || probability <= 0) return 0;
  if (probability >= 1) return 1;
  const logChoose = gammaln(trials + 1) - gammaln(least + 1) - gammaln(trials - least + 1);
  let term = Math.exp(logChoose + least * Math.log(probability) + (trials - least) * Math.log1p(-probability));
  let sum = 0;
  for (let successes = least; successes <= trials; successes++) {
    sum += term;
    term *= ((trials - successes) / (successes + 1)) * (probability / (1 - probability));
  }
  return Math.min(1, sum);
}
