import type { RandomStream } from '../common/random.ts';

/**
 * Resamples of authors: in each, as many authors as there are, drawn with replacement. Yields how often each author
 * was drawn, by author index.
 *
 * The same array is yielded every time, so that thousands of resamples take no memory: copy what is to be kept.
 */
export function* authorMultiplicities(
  authors: number,
  resamples: number,
  stream: RandomStream,
): Generator<Uint32Array, void> {
  const multiplicity = new Uint32Array(authors);
  for (let resample = 0; resample < resamples; resample++) {
    multiplicity.fill(0);
    for (let draw = 0; draw < authors; draw++) multiplicity[stream.integer(authors)]++;
    yield multiplicity;
  }
}
