import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random draws. It is stateful: two draws from one stream differ, two streams of one name agree. */
export interface RandomStream {
  /** A whole number from 0 to bound − 1, each equally likely. */
  integer(bound: number): number;
  /** A number from 0 (included) to 1 (left out). */
  uniform(): number;
  /** The array itself, its elements in a uniformly random order (Fisher–Yates). */
  shuffle<T extends { length: number; [index: number]: unknown }>(array: T): T;
}

/**
 * The stream that belongs to a seed and a name. Every draw of a run comes from a stream named for its purpose
 * (`randomStream(seed, 'pairs', fold)`), so that no draw depends on which others were made, or on the worker.
 */
export function randomStream(seed: number, ...name: (string | number)[]): RandomStream {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, ...name]))
    .digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)));
  return {
    integer: (bound) => uniformInt(generator, 0, bound - 1),
    uniform: () => uniformFloat64(generator),
    shuffle(array) {
      for (let i = array.length - 1; i > 0; i--) {
        const j = uniformInt(generator, 0, i);
        const kept = array[i];
        array[i] = array[j];
        array[j] = kept;
      }
      return array;
    },
  };
}
