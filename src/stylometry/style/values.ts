import type { Document } from '../../text/document.ts';
import { capitalShare, digitShares, habitRates, letterShares } from './characters.ts';
import { styledText } from './family.ts';
import { functionWordClassShares, functionWordShares, sentenceOpeners } from './grammar.ts';
import { sentenceLengths, wordLengths } from './lengths.ts';
import { shortFormRate, shortFormRates, variantShares } from './variants.ts';
import { vocabularyRichness } from './vocabulary.ts';

// The families compared alone come first, so that their values are the head of every vector.
const families = [
  letterShares,
  capitalShare,
  habitRates,
  sentenceLengths,
  wordLengths,
  vocabularyRichness,
  variantShares,
  shortFormRate,
  functionWordClassShares,
  digitShares,
  functionWordShares,
  shortFormRates,
  sentenceOpeners,
];

/** The names of the style values, those that are compared alone first. */
export const styleValueNames: readonly string[] = families.flatMap(({ names }) => names);

/** How many of the style values are compared alone. */
export const aloneCount = families.filter(({ alone }) => alone).flatMap(({ names }) => names).length;

/**
 * The style values of a document, in the order of their names. None depends on layout: white space is collapsed first.
 *
 * Source: A. Abbasi, H. Chen, "Writeprints: a stylometric approach to identity-level identification and similarity
 * detection in cyberspace", ACM TOIS 26(2), 2008, table of static features, without those of structure; the lists of
 * habits, variants, short forms and openers are this project's.
 */
export function styleValues(document: Document): Float64Array {
  const text = styledText(document);
  return Float64Array.from(families.flatMap((family) => Array.from(family.measure(text))));
}
