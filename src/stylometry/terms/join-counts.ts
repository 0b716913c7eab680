import type { Sequences } from '../../text/sequences.ts';
import { countTerms, type TermCounts } from './term-counts.ts';

/**
 * The counts of several kinds of terms in one table, the terms of each kind after those of the kind before. Terms of one
 * document alone are left out: no choice of training documents can have them twice, so tf-idf never weighs them.
 */
export function joinCounts(kinds: readonly Sequences[]): TermCounts {
  const counted = kinds.map((kind) => sharedTerms(countTerms(kind)));
  const documents = kinds[0].offsets.length - 1;
  const entries = counted.reduce((sum, { terms }) => sum + terms.length, 0);
  const offsets = new Int32Array(documents + 1);
  const terms = new Int32Array(entries);
  const counts = new Int32Array(entries);
  let written = 0;
  for (let document = 0; document < documents; document++) {
    let first = 0;
    for (const kind of counted) {
      for (let i = kind.offsets[document]; i < kind.offsets[document + 1]; i++) {
        terms[written] = first + kind.terms[i];
        counts[written++] = kind.counts[i];
      }
      first += kind.size;
    }
    offsets[document + 1] = written;
  }
  return { offsets, terms, counts, size: counted.reduce((sum, { size }) => sum + size, 0) };
}

/** The terms of two documents or more, numbered anew in the order they had. */
function sharedTerms({ offsets, terms, counts, size }: TermCounts): TermCounts {
  const documents = new Int32Array(size);
  for (const term of terms) documents[term]++;
  const numbers = new Int32Array(size);
  let shared = 0;
  for (let term = 0; term < size; term++) numbers[term] = documents[term] > 1 ? shared++ : -1;
  const keptOffsets = new Int32Array(offsets.length);
  const keptTerms = new Int32Array(terms.length);
  const keptCounts = new Int32Array(terms.length);
  let kept = 0;
  for (let document = 0; document + 1 < offsets.length; document++) {
    for (let i = offsets[document]; i < offsets[document + 1]; i++) {
      if (numbers[terms[i]] < 0) continue;
      keptTerms[kept] = numbers[terms[i]];
      keptCounts[kept++] = counts[i];
    }
    keptOffsets[document + 1] = kept;
  }
  return { offsets: keptOffsets, terms: keptTerms.slice(0, kept), counts: keptCounts.slice(0, kept), size: shared };
}
