import { randomStream } from '../../src/common/random.ts';
import { authorMultiplicities } from '../../src/evaluation/author-multiplicities.ts';
import { bootstrapStream, type Resampled } from '../../src/evaluation/bootstrap.ts';

/** A ratio of two weighted sums of counts. */
export interface Ratio<Count extends string> {
  readonly part: Partial<Readonly<Record<Count, number>>>;
  readonly whole: Partial<Readonly<Record<Count, number>>>;
}

/**
 * Owner bootstrap of ratios of counts: owners are drawn with replacement, as many as there are, and each brings its
 * counts as often as it is drawn. Draws the same owners for equal seeds, so that ratios of two trials can be paired.
 *
 * @param perOwner each count of each owner
 * @returns by ratio; NaN where the whole is 0
 */
export function bootstrapRatios<Count extends string>(
  perOwner: Readonly<Record<Count, Float64Array>>,
  ratios: Readonly<Record<string, Ratio<Count>>>,
  { owners, resamples, seed }: { readonly owners: number; readonly resamples: number; readonly seed: number },
): Map<string, Resampled> {
  const names = Object.keys(perOwner) as Count[];
  const measured = Object.entries(ratios).map(([name, ratio]) => ({
    name,
    ratio,
    values: new Float64Array(resamples + 1),
  }));
  const measureInto = (slot: number, multiplicity: Uint32Array) => {
    const sums = Object.fromEntries(names.map((name) => [name, dot(perOwner[name], multiplicity)])) as Sums<Count>;
    for (const { ratio, values } of measured) values[slot] = weigh(ratio.part, sums) / weigh(ratio.whole, sums);
  };
  measureInto(0, new Uint32Array(owners).fill(1));
  let slot = 1;
  for (const drawn of authorMultiplicities(owners, resamples, randomStream(seed, bootstrapStream))) {
    measureInto(slot++, drawn);
  }
  return new Map(measured.map(({ name, values }) => [name, { value: values[0], resampled: values.slice(1) }]));
}

type Sums<Count extends string> = Readonly<Record<Count, number>>;

function dot(counts: Float64Array, multiplicity: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i] * multiplicity[i];
  return sum;
}

function weigh<Count extends string>(weights: Ratio<Count>['part'], sums: Sums<Count>): number {
  return (Object.entries(weights) as [Count, number][]).reduce((sum, [name, weight]) => sum + weight * sums[name], 0);
}
