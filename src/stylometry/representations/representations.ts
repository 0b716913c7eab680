import { characterGrams } from '../../text/character-n-grams.ts';
import type { Document } from '../../text/document.ts';
import { maskContentWords } from '../../text/masking/content-words.ts';
import { shapeOf } from '../../text/masking/shape.ts';
import { longerGrams, numberedSequences } from '../../text/sequences.ts';
import { laidOutText } from '../style/body-text.ts';
import { functionWords } from '../style/function-word-list.ts';
import { layoutValues } from '../style/layout-values.ts';
import { styleValueNames, styleValues } from '../style/values.ts';
import { lowercaseWords } from '../style/words.ts';
import { joinCounts } from '../terms/join-counts.ts';
import type { TermCounts } from '../terms/term-counts.ts';

/** What of a text is counted: its characters, words, masked text or shape. */
export const countedNames = ['characters', 'words', 'masked', 'shape'] as const;
export type CountedName = (typeof countedNames)[number];

/** The representations of a list of documents, each made when it is first asked for. */
export interface Representations {
  /**
   * - `characters`: n-grams of 2 to 5 characters, case kept;
   * - `words`: words and word pairs, lowercased;
   * - `masked`: n-grams of 2 to 6 characters of the text whose content words are placeholders;
   * - `shape`: n-grams of 1 to 6 characters of the text's shape.
   *
   * White space is as the text has it: line breaks and indents tell authors apart where the text keeps them.
   */
  counts(name: CountedName): TermCounts;
  /** Style values, then layout values (all 0 or alike where layout is normalised), of every document. */
  styles(): readonly Float64Array[];
}

/** How many style values a document has. */
export const styleWidth = styleValueNames.length + layoutValues.length;

const made = new WeakMap<readonly Document[], Representations>();

/** The representations of a list of documents: one for all that ask for those of the same list. */
export function representationsOf(documents: readonly Document[]): Representations {
  let representations = made.get(documents);
  if (representations === undefined) {
    representations = makeRepresentations(documents);
    made.set(documents, representations);
  }
  return representations;
}

function makeRepresentations(documents: readonly Document[]): Representations {
  const counts = new Map<CountedName, TermCounts>();
  let texts: readonly string[] | undefined;
  let styles: readonly Float64Array[] | undefined;
  return {
    counts(name) {
      texts ??= documents.map(laidOutText);
      const known = counts.get(name) ?? counters[name](texts);
      counts.set(name, known);
      return known;
    },
    styles() {
      styles ??= documents.map(styleAndLayout);
      return styles;
    },
  };
}

const kept = new Set(functionWords);

const counters: Readonly<Record<CountedName, (texts: readonly string[]) => TermCounts>> = {
  characters: (texts) => joinCounts(characterGrams(texts, 5).slice(1)),
  words(texts) {
    const words = numberedSequences(texts.map(lowercaseWords));
    return joinCounts([words, longerGrams(words, words, 2)]);
  },
  masked: (texts) =>
    joinCounts(
      characterGrams(
        texts.map((text) => maskContentWords(text, kept)),
        6,
      ).slice(1),
    ),
  shape: (texts) => joinCounts(characterGrams(texts.map(shapeOf), 6)),
};

function styleAndLayout(document: Document): Float64Array {
  const text = laidOutText(document);
  const lines = text.split('\n');
  return Float64Array.of(...styleValues(document), ...layoutValues.map((value) => value.of(text, lines)));
}
