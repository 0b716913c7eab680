import { calibrated, type LikelihoodModel } from './likelihood/fit.ts';
import { likelihoodRatios } from './likelihood/likelihood-ratios.ts';
import { posteriorsOf } from './likelihood/posteriors.ts';
import type { Matcher } from './matcher.ts';

/**
 * Scores a candidate by how much likelier its value and lag are for the payment than for the traffic of others. The
 * gain is the logarithm of the odds that it paid rather than that none did, so that the assignment of the highest sum
 * is the likeliest one.
 */
export function likelihood(model: LikelihoodModel): Matcher {
  return {
    name: 'likelihood',
    alone: 'best',
    score(search) {
      const ratios = likelihoodRatios(search, model, model.unit, model.parts);
      const prior = Math.log((1 - model.noPayment) / model.noPayment);
      const posterior = posteriorsOf(search.candidates, ratios, model.noPayment);
      return { gain: ratios.map((ratio) => prior + Math.log(ratio)), posterior: calibrated(model, posterior) };
    },
  };
}
