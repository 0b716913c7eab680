import type { Sequences } from '../../text/sequences.ts';

/** How often each document holds each term, all in two arrays: document i holds entries offsets[i] to offsets[i + 1]. */
export interface TermCounts {
  /** One more than there are documents. */
  readonly offsets: Int32Array;
  /** Ascending within a document, each once, below `size`. */
  readonly terms: Int32Array;
  readonly counts: Int32Array;
  readonly size: number;
}

/** Counts the items of each sequence. */
export function countTerms({ offsets, items, size }: Sequences): TermCounts {
  const starts = new Int32Array(offsets.length);
  // Sorted document by document, then closed up in place: what is written never passes what is still to be read.
  const terms = items.slice();
  const counts = new Int32Array(items.length);
  let end = 0;
  for (let document = 0; document + 1 < offsets.length; document++) {
    const start = end;
    for (const item of terms.subarray(offsets[document], offsets[document + 1]).sort()) {
      if (end === start || terms[end - 1] !== item) terms[end++] = item;
      counts[end - 1]++;
    }
    starts[document + 1] = end;
  }
  return { offsets: starts, terms: terms.slice(0, end), counts: counts.slice(0, end), size };
}
