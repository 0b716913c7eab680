import { InputError, type Place } from '../../../common/error.ts';

/** Vectors of one length, by document id. */
export type Vectors = ReadonlyMap<string, Float64Array>;

/** Beyond it, sums of squares of a vector could not be multiplied. */
const largest = 1e70;

/** Collects vectors and checks each as it comes: ids given once, one length, finite numbers. */
export interface VectorCollector {
  /**
   * @param id as the file gives it: text, or a whole number, which stands for its digits
   * @param vector as the file gives it
   * @param where the file, and the line where it has lines
   * @param row words before the problem where the file has no lines (`row 3: `)
   * @throws InputError where id or vector is not what it should be
   */
  add(id: unknown, vector: unknown, where: Place, row?: string): void;
  readonly vectors: Vectors;
}

/** An empty collector. */
export function vectorCollector(): VectorCollector {
  const vectors = new Map<string, Float64Array>();
  let width: number | undefined;
  return {
    vectors,
    add(givenId, givenVector, where, row = '') {
      const fail = (problem: string): never => {
        throw new InputError(`${row}${problem}`, where);
      };
      const id = typeof givenId === 'bigint' || Number.isSafeInteger(givenId) ? String(givenId) : givenId;
      if (typeof id !== 'string') return fail(`id is ${shown(givenId)}: expected a document's id, as text`);
      if (vectors.has(id)) fail(`a second vector of ${JSON.stringify(id)}: expected one a document`);
      if (!Array.isArray(givenVector) && !ArrayBuffer.isView(givenVector)) {
        return fail(`vector of ${JSON.stringify(id)} is ${shown(givenVector)}: expected an array of numbers`);
      }
      const given = Array.from(givenVector as ArrayLike<unknown>);
      width ??= given.length;
      if (given.length === 0) fail(`vector of ${JSON.stringify(id)} is empty: expected numbers`);
      if (given.length !== width) {
        fail(`vector of ${JSON.stringify(id)} has ${given.length} numbers: expected ${width}, as the first one has`);
      }
      given.forEach((value, i) => {
        if (typeof value !== 'number' || !(Math.abs(value) <= largest)) {
          fail(
            `vector of ${JSON.stringify(id)}: number ${i + 1} is ${shown(value)}: expected a number within ±${largest}`,
          );
        }
      });
      vectors.set(id, Float64Array.from(given as number[]));
    },
  };
}

function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
