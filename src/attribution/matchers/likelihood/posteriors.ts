import type { Candidates } from '../../candidates.ts';

/**
 * The probability that each candidate is the payment, where at most one is and others come by at random:
 * (1 − n) L / (n + (1 − n) ΣL), n being the chance of no payment among them, L the likelihood ratios (probabilistic
 * data association; Bar-Shalom & Tse 1975). What other purchases claim is not looked at.
 */
export function posteriorsOf({ first }: Candidates, ratios: Float64Array, noPayment: number): Float64Array {
  const posterior = new Float64Array(ratios.length);
  for (let purchase = 0; purchase + 1 < first.length; purchase++) {
    let total = noPayment;
    for (let i = first[purchase]; i < first[purchase + 1]; i++) total += (1 - noPayment) * ratios[i];
    for (let i = first[purchase]; i < first[purchase + 1]; i++) posterior[i] = ((1 - noPayment) * ratios[i]) / total;
  }
  return posterior;
}
