const word = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** Stands for a word that is masked. */
export const placeholder = '*';

/**
 * A text with every word but those to keep replaced by one placeholder, so that topic is gone and grammar stays. Words are
 * runs of letters and digits, with apostrophes inside; what is kept keeps its case, and all between words stays.
 *
 * Source: the single-asterisk variant of E. Stamatatos, "Authorship attribution using text distortion", EACL 2017, with
 * a list of function words in the place of the most frequent words.
 *
 * @param keep lowercase, with straight apostrophes
 */
export function maskContentWords(text: string, keep: ReadonlySet<string>): string {
  return text.replace(word, (found) => (keep.has(found.toLowerCase().replace(/[’ʼ]/g, "'")) ? found : placeholder));
}
