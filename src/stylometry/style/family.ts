import type { Document } from '../../text/document.ts';
import { flowingText } from './body-text.ts';
import { lowercaseWords } from './words.ts';

/** A text, split once for all style values. */
export interface StyledText {
  /** White space is single spaces. */
  readonly text: string;
  /** The words, lowercase. */
  readonly words: readonly string[];
  /** The words of each sentence, lowercase; sentences without a word are left out. */
  readonly sentences: readonly (readonly string[])[];
}

/** Some style values that are measured together. */
export interface StyleFamily {
  readonly names: readonly string[];
  /** Whether each value is telling enough to be compared alone, rather than as one of many in a vector. */
  readonly alone: boolean;
  /** One finite value a name. */
  measure(text: StyledText): ArrayLike<number>;
}

/** A document as the style values read it. Sentences end at full stops, exclamation or question marks before a space. */
export function styledText(document: Document): StyledText {
  const text = flowingText(document);
  const sentences = text
    .split(/(?<![.!?…])[.!?…]+["')\]]*(?: |$)/)
    .map((sentence) => lowercaseWords(sentence))
    .filter((words) => words.length > 0);
  return { text, words: sentences.length === 1 ? sentences[0] : sentences.flat(), sentences };
}

/** A count as a share of a total; 0 of nothing. */
export const share = (count: number, total: number): number => (total > 0 ? count / total : 0);

/** The first of two alternatives' share of both uses, drawn to one half where there are few. */
export const shareOfTwo = (first: number, second: number): number => (first + 0.5) / (first + second + 1);
