import type { MinuteRange } from './minute-rates.ts';

/** Outputs in columns, as a chain holds them. */
export interface OutputColumns {
  /** Outputs of transaction t: from firstOutput[t] up to, not including, firstOutput[t + 1]. */
  readonly firstOutput: Int32Array;
  /** Satoshi by output. */
  readonly value: Float64Array;
}

/** The outputs that may be payments, by the minute of their first sight, then by value. */
export interface OutputIndex extends MinuteRange {
  readonly count: number;
  /** Entries of minute m: from first[m − from] up to, not including, first[m − from + 1]. */
  readonly first: Int32Array;
  /** Output number by entry. */
  readonly output: Int32Array;
  /** Satoshi by entry; ascending within a minute, equal values in the order of their numbers. */
  readonly satoshi: Int32Array;
}

/** What outputs are indexed. */
export interface OutputSelection extends MinuteRange {
  /** Whether a value can be a payment. */
  readonly fits: (satoshi: number) => boolean;
  /** 1 by output where the address can be the processor's; all can be unless given. */
  readonly payable?: Uint8Array;
}

/**
 * Indexes the outputs that may be payments: a counting sort by minute, and a sort by value within each. It takes eight
 * bytes for each output kept.
 *
 * @param firstSeen Unix seconds by transaction
 */
export function indexOutputs(
  { firstOutput, value }: OutputColumns,
  firstSeen: Float64Array,
  { from, to, fits, payable }: OutputSelection,
): OutputIndex {
  const minutes = Math.max(0, to - from);
  const visit = (take: (minute: number, output: number) => void) => {
    for (let transaction = 0; transaction + 1 < firstOutput.length; transaction++) {
      const minute = Math.floor(firstSeen[transaction] / 60) - from;
      if (!(minute >= 0 && minute < minutes)) continue;
      for (let output = firstOutput[transaction]; output < firstOutput[transaction + 1]; output++) {
        if ((payable === undefined || payable[output] === 1) && fits(value[output])) take(minute, output);
      }
    }
  };
  const first = new Int32Array(minutes + 1);
  visit((minute) => {
    first[minute + 1]++;
  });
  for (let minute = 0; minute < minutes; minute++) first[minute + 1] += first[minute];
  const count = first[minutes];
  const output = new Int32Array(count);
  const satoshi = new Int32Array(count);
  const next = first.slice(0, minutes);
  visit((minute, number) => {
    output[next[minute]] = number;
    satoshi[next[minute]++] = value[number];
  });
  sortWithin({ first, output, satoshi });
  return { from, to, count, first, output, satoshi };
}

/** Entries of a minute at most: value and place within the minute share the 53 whole bits of a number. */
const mostEntries = 2 ** 22;

/** Sorts each minute's entries by value, then by number, by way of numbers that hold value and place. */
function sortWithin({ first, output, satoshi }: Pick<OutputIndex, 'first' | 'output' | 'satoshi'>): void {
  let longest = 0;
  for (let minute = 0; minute + 1 < first.length; minute++)
    longest = Math.max(longest, first[minute + 1] - first[minute]);
  if (longest > mostEntries)
    throw new RangeError(`${longest} outputs in one minute: at most ${mostEntries} can be sorted`);
  const space = new Float64Array(longest);
  const numbers = new Int32Array(longest);
  for (let minute = 0; minute + 1 < first.length; minute++) {
    const [begin, end] = [first[minute], first[minute + 1]];
    if (end - begin < 2) continue;
    const keys = space.subarray(0, end - begin);
    for (let i = begin; i < end; i++) keys[i - begin] = satoshi[i] * mostEntries + (i - begin);
    keys.sort();
    numbers.set(output.subarray(begin, end));
    for (let i = begin; i < end; i++) {
      const key = keys[i - begin];
      satoshi[i] = Math.floor(key / mostEntries);
      output[i] = numbers[key % mostEntries];
    }
  }
}
