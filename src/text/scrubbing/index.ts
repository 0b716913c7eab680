import { cleanText } from '../cleaning/index.ts';
import type { Document } from '../document.ts';
import { nearDuplicates } from '../near-duplicates.ts';
import { recurringKeys } from './recurring.ts';
import { lineKeys, withoutLines } from './recurring-lines.ts';
import { spanKeys, withoutSpans } from './recurring-spans.ts';

/** Ways to take out of texts what recurs among them: `by-author` reads the labels, `across-corpus` does not. */
export const scrubNames = ['none', 'by-author', 'across-corpus'] as const;
export type ScrubName = (typeof scrubNames)[number];

/** Texts more alike than this are copies, which count as one: as the default of the selection has it. */
const copies = 0.8;

export interface Scrubbed {
  readonly documents: readonly Document[];
  /** The share of the bodies' characters that was taken out. */
  readonly share: number;
}

/**
 * Takes out of texts what recurs in others, which cleaning one text at a time can't see: signatures without a mark, list
 * footers, ASCII art, but also genuine habits.
 *
 * - `by-author`: lines, then spans of five words, that recur among an author's texts; then attributions and sign-offs at
 *   the end. It reads every author's label, of test authors too, and can only make linking harder by what it takes.
 * - `across-corpus`: lines that recur among the texts of one place (a mailing list; texts without a place are one). It reads
 *   no label.
 *
 * Texts that are near duplicates of each other (Jaccard of five-word shingles above 0.8) count as one: copies stay whole,
 * for the selection to choose one.
 *
 * @param documents cleaned, with their lines
 */
export function scrub(documents: readonly Document[], name: ScrubName): Scrubbed {
  if (name === 'none') return { documents, share: 0 };
  const clusters = nearDuplicates(
    documents.map(({ body }) => body),
    { threshold: copies },
  ).components;
  const scrubbed = [...documents];
  for (const group of groupsOf(documents, name === 'by-author' ? 'author' : 'place')) {
    if (group.length < 2) continue;
    const replace = (
      keys: (text: string) => string[],
      without: (text: string, keys: ReadonlySet<string>) => string,
    ) => {
      const recurring = recurringKeys(
        group.map((index) => keys(scrubbed[index].body)),
        group.map((index) => clusters[index]),
      );
      for (const i of group) scrubbed[i] = { ...scrubbed[i], body: without(scrubbed[i].body, recurring) };
    };
    replace(lineKeys, withoutLines);
    if (name === 'by-author') replace(spanKeys, withoutSpans);
  }
  const ended = name === 'by-author' ? scrubbed.map(withoutEnds) : scrubbed;
  const before = characters(documents);
  return { documents: ended, share: before === 0 ? 0 : 1 - characters(ended) / before };
}

/** What is above what recurred at the end of a text is its end now. */
const withoutEnds = (document: Document): Document => cleanText(document, ['attribution-lines', 'sign-offs']);

const characters = (documents: readonly Document[]): number =>
  documents.reduce((sum, { body }) => sum + body.replace(/\s+/g, '').length, 0);

function groupsOf(documents: readonly Document[], by: 'author' | 'place'): number[][] {
  const groups = new Map<string | undefined, number[]>();
  for (const [index, document] of documents.entries()) {
    const group = groups.get(document[by]);
    if (group) group.push(index);
    else groups.set(document[by], [index]);
  }
  return [...groups.values()];
}
