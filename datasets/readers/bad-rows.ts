import { InputError, type Place } from '../../src/common/error.ts';

/** What becomes of rows that can't be read. */
export interface BadRows {
  /** Throws the problem, or counts it, as the user asked. */
  report(problem: string, place: Place): void;
  /** How many were counted. */
  readonly count: number;
  /** The first problem counted, with its place. */
  readonly first: string | undefined;
}

/**
 * @param skip false: the first bad row ends the reading with an InputError; true: bad rows are counted and left out
 */
export function badRows(skip: boolean): BadRows {
  let count = 0;
  let first: string | undefined;
  return {
    report(problem, place) {
      const error = new InputError(problem, place);
      if (!skip) throw error;
      count++;
      first ??= error.message;
    },
    get count() {
      return count;
    },
    get first() {
      return first;
    },
  };
}

/** What `read` returns, or undefined where it throws an InputError, which is then a bad row at this place. */
export function readRow<T>(bad: BadRows, place: Place, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    bad.report(error.message, place);
    return undefined;
  }
}
