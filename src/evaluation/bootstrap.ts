import { randomStream } from '../common/random.ts';
import { authorMultiplicities } from './author-multiplicities.ts';
import { parseMeasure } from './measure-name.ts';
import { bindMeasure } from './pair-measures.ts';
import { checkPairSample, type PairSample } from './pair-sample.ts';
import { prepareSweep, weigh } from './sweep.ts';

/** The name of the stream that every bootstrap over authors draws from, so that all of them draw the same authors. */
export const bootstrapStream = 'author-bootstrap';

export interface BootstrapOptions {
  /** Size of the universe of authors that all samples index into. */
  readonly authors: number;
  readonly resamples: number;
  readonly seed: number;
}

/** A measure, and what it came to in each resample. */
export interface Resampled {
  /** Of the samples themselves; NaN where undefined. */
  readonly value: number;
  /** One a resample, in an order that depends on seed and authors alone; NaN where undefined. */
  readonly resampled: Float64Array;
}

/**
 * Two-way author bootstrap of measures on pairs. A pair depends on both its authors, and pairs that share one are not
 * independent: treating them so makes intervals two to three times too narrow. So authors are resampled, as many as
 * there are, with replacement; an author drawn m times gives
 *
 * - each of its different-author pairs the weight m(a) · m(b): the pair occurs once for each two copies of its authors
 *   (Snijders & Borgatti 1999; shown consistent by Davezies, D'Haultfœuille & Guyonvarch 2021);
 * - each of its same-author pairs the weight m(a): such a pair is a property of one author and comes with every copy
 *   of it. Pairs of one copy with another copy of the same author are left out, as Davezies et al. leave out the
 *   diagonal; m(a)² would count them, make the expected weight 2 rather than 1, and shift the mix of the classes.
 *
 * Several samples (as the train/test orders of one experiment) are drawn with the same authors in each resample; a
 * measure is computed for each sample and averaged over them. It is undefined (NaN) in a resample in which it is
 * undefined for any of them.
 *
 * Two calls with equal seed, authors and resamples draw the same authors, so that two classifiers' resampled values
 * may be subtracted element by element for a paired test.
 *
 * @param samples at least one
 * @param measures names as `parseMeasure` reads them
 * @returns one for each name, under the name as it was given
 * @throws RangeError for malformed samples; InputError for a name unknown or a sample that lacks what it needs
 */
export function bootstrapPairs(
  samples: readonly PairSample[],
  measures: readonly string[],
  { authors, resamples, seed }: BootstrapOptions,
): Map<string, Resampled> {
  if (samples.length === 0) throw new RangeError('no sample to bootstrap');
  for (const sample of samples) checkPairSample(sample, authors);
  const sweeps = samples.map((sample) => prepareSweep(sample, authors));
  const bound = measures.map((name) => {
    const measure = parseMeasure(name);
    return sweeps.map((sweep) => bindMeasure(measure, sweep));
  });
  const multiplicity = new Float64Array(authors + 1).fill(1);
  const measured = bound.map(() => new Float64Array(resamples + 1));
  const measureInto = (slot: number) => {
    for (let s = 0; s < sweeps.length; s++) {
      weigh(sweeps[s], multiplicity);
      for (let m = 0; m < bound.length; m++) measured[m][slot] += bound[m][s]();
    }
  };
  measureInto(0);
  let slot = 1;
  for (const drawn of authorMultiplicities(authors, resamples, randomStream(seed, bootstrapStream))) {
    multiplicity.set(drawn);
    measureInto(slot++);
  }
  return new Map(
    measures.map((name, m) => {
      const means = measured[m].map((sum) => sum / sweeps.length);
      return [name, { value: means[0], resampled: means.subarray(1) }];
    }),
  );
}

/**
 * The mean of several samples' measures, resample by resample: for samples of the same authors, resampled with the same
 * seed, whose draws are then the same.
 *
 * @param each by measure, the same names in all; at least one
 */
export function averageResampled(each: readonly ReadonlyMap<string, Resampled>[]): Map<string, Resampled> {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return new Map(
    [...each[0].keys()].map((name) => {
      const samples = each.map((measures) => measures.get(name)!);
      return [
        name,
        {
          value: mean(samples.map(({ value }) => value)),
          resampled: samples[0].resampled.map((_, i) => mean(samples.map(({ resampled }) => resampled[i]))),
        },
      ];
    }),
  );
}
