import { bootstrapPairs } from './bootstrap.ts';
import { expectedCalibrationError } from './calibration.ts';
import { percentileInterval } from './interval.ts';
import { logLikelihoodRatio, minimumCostOfLogLikelihoodRatio } from './likelihood-ratio.ts';
import type { PairSample } from './pair-sample.ts';

/** A measure of somebody's answers. */
export interface ScoredMeasure {
  /** null where it is undefined for these answers, or infinite. */
  readonly value: number | null;
  /** Bounds of the 95% interval by author bootstrap; absent where none could be taken. */
  readonly low?: number;
  readonly high?: number;
  /** Why there is no value. */
  readonly note?: string;
}

/** What `scoreAnswers` measures with an interval: no threshold but the answers' own one of .5 is chosen. */
export const answerMeasures = [
  'AUC',
  'AP',
  'EER',
  'TPR@FPR=0.001',
  'TPR@FPR=0.01',
  'TPR@FPR=0.1',
  'Precision',
  'Recall',
  'FPR',
  'F1',
  'Accuracy',
  'P@prevalence=0.01',
  'P@prevalence=0.001',
  'Brier',
  'Cllr',
] as const;

/**
 * Measures somebody's answers to verification problems as the harness measures its own scores. An answer strictly
 * above .5 is a hit. For Cllr, an answer is taken for a probability that assumes as many positives as negatives.
 * Expected calibration error and Cllr-min come without interval: both are biased in resamples, the one up, the other
 * down.
 *
 * @param answers from 0 to 1
 * @param same 1 where one author wrote both texts
 * @param authors of each problem's two texts; without them there are no intervals
 * @returns by measure name
 * @throws RangeError for no answer, or one out of range
 */
export function scoreAnswers(
  answers: Float64Array,
  same: Uint8Array,
  authors: readonly (readonly [string, string])[] | undefined,
  { resamples, seed }: { resamples: number; seed: number },
): Record<string, ScoredMeasure> {
  const indexed = indexAuthors(same, authors);
  const sample: PairSample = {
    scores: answers,
    same,
    authorA: indexed.first,
    authorB: indexed.second,
    threshold: 0.5,
    logRatios: answers.map((answer) => logLikelihoodRatio(answer, 0.5)),
  };
  const drawn = authors === undefined ? 0 : resamples;
  const options = { authors: indexed.authors, resamples: drawn, seed };
  const scored: Record<string, ScoredMeasure> = {};
  for (const [name, { value, resampled }] of bootstrapPairs([sample], answerMeasures, options)) {
    const interval = Number.isFinite(value) && drawn > 0 ? percentileInterval(resampled) : null;
    scored[name] = { ...describe(value), ...(interval && { low: interval.low, high: interval.high }) };
  }
  const bothClasses = same.includes(1) && same.includes(0);
  scored['Cllr-min'] = describe(bothClasses ? minimumCostOfLogLikelihoodRatio(answers, same) : Number.NaN);
  scored.ECE = describe(expectedCalibrationError(answers, same));
  return scored;
}

function describe(value: number): ScoredMeasure {
  if (Number.isNaN(value)) return { value: null, note: 'undefined for these answers' };
  if (!Number.isFinite(value)) return { value: null, note: 'infinite: an answer of 0 or 1 is wrong' };
  return { value };
}

/** Authors as indices; where they are unknown, every text is by an author of its own, as far as labels allow. */
function indexAuthors(same: Uint8Array, authors: readonly (readonly [string, string])[] | undefined) {
  if (authors === undefined) {
    const first = Int32Array.from(same, (_, i) => 2 * i);
    return { first, second: first.map((author, i) => (same[i] ? author : author + 1)), authors: 2 * same.length };
  }
  const index = new Map<string, number>();
  const indexOf = (author: string) => {
    const known = index.get(author) ?? index.size;
    index.set(author, known);
    return known;
  };
  const pairs = authors.map(([first, second]) => [indexOf(first), indexOf(second)]);
  return {
    first: Int32Array.from(pairs, ([first]) => first),
    second: Int32Array.from(pairs, ([, second]) => second),
    authors: index.size,
  };
}
