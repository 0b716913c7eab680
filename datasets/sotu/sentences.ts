/** Abbreviations of the addresses after which a full stop ends no sentence; lowercase, without it. */
const abbreviations = new Set(
  (
    'mr mrs ms dr st jr sr rev hon gen col capt lt maj sgt gov sen rep messrs no nos art sec vol ch pp fig ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec co inc ltd vs viz'
  ).split(' '),
);

/**
 * Cuts running prose into sentences. A sentence ends at `.`, `!` or `?` (closing quotes and brackets may follow) before
 * white space and a capital, a digit, a dollar sign or an opening quote; not after a known abbreviation, nor an initial
 * (the "S." of "U.S."). Written out rather than left to Intl.Segmenter, whose answer changes with the ICU version.
 *
 * @returns the sentences, trimmed, none empty; joined by single spaces they hold the text's words in order
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(/([\p{L}\d.]*)[.!?]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\d$])/gu)) {
    if (isAbbreviation(end[1]) && end[0][end[1].length] === '.') continue;
    const next = end.index + end[0].length;
    sentences.push(text.slice(start, next));
    start = next;
  }
  sentences.push(text.slice(start));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function isAbbreviation(word: string): boolean {
  return /(^|\.)\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}
