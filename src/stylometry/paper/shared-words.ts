import type { Document } from '../../text/document.ts';
import { type WordSequences, wordSequences } from '../../text/tokens.ts';
import { type Field, textsOf } from './field.ts';

const known: Record<Field, WeakMap<readonly Document[], WordSequences>> = { body: new WeakMap(), title: new WeakMap() };

/** The words of the documents' texts, found once for all groups that profile the same list of documents. */
export function sharedWords(documents: readonly Document[], field: Field): WordSequences {
  let words = known[field].get(documents);
  if (words === undefined) {
    words = wordSequences(textsOf(documents, field));
    known[field].set(documents, words);
  }
  return words;
}
