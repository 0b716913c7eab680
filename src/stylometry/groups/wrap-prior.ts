import { wrapKinds } from './wrap-column.ts';

/** Rounds of expectation–maximisation: more change no share by a thousandth on mail. */
const rounds = 20;

/**
 * How common each kind of wrapping is among the training documents: the weights of a mixture, by
 * expectation–maximisation from equal weights (A. Dempster, N. Laird, D. Rubin, JRSS B 39(1), 1977), with half a document
 * added to every kind so that none is impossible.
 *
 * @param logRatios `wrapLogRatios` of each document
 * @param training indices of the documents to learn from
 */
export function wrapPrior(logRatios: readonly Float64Array[], training: Int32Array): Float64Array {
  let prior = new Float64Array(wrapKinds).fill(1 / wrapKinds);
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(wrapKinds).fill(0.5);
    for (const document of training) {
      const weights = wrapPosterior(logRatios[document], prior);
      for (let kind = 0; kind < wrapKinds; kind++) next[kind] += weights[kind];
    }
    prior = next.map((weight) => weight / (training.length + wrapKinds / 2));
  }
  return prior;
}

/** How likely each kind of wrapping is for one document, given how common each is. */
export function wrapPosterior(logRatios: Float64Array, prior: Float64Array): Float64Array {
  const highest = logRatios.reduce((best, value) => Math.max(best, value));
  const weights = logRatios.map((value, kind) => prior[kind] * Math.exp(value - highest));
  const sum = weights.reduce((total, weight) => total + weight);
  return weights.map((weight) => weight / sum);
}

/** The log-likelihood ratio is cut here: beyond, it says more of the model than of the texts. */
const cut = 20;

/**
 * Log-likelihood ratio of two documents having one kind of wrapping against each having its own: ln Σ P(k|a) P(k|b) / P(k),
 * cut at ±20.
 *
 * @param posteriorA as `wrapPosterior` gives it
 * @param posteriorB as `wrapPosterior` gives it
 * @param prior as `wrapPrior` gives it
 */
export function sharedWrapLogRatio(posteriorA: Float64Array, posteriorB: Float64Array, prior: Float64Array): number {
  let sum = 0;
  for (let kind = 0; kind < wrapKinds; kind++) sum += (posteriorA[kind] * posteriorB[kind]) / prior[kind];
  return Math.log(Math.min(Math.exp(cut), Math.max(Math.exp(-cut), sum)));
}
