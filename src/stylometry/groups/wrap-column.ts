/** The narrowest and the widest column at which mail programs are taken to wrap. */
export const narrowest = 40;
export const widest = 109;

/** The kinds of wrapping a text may have: one a column from narrowest to widest, then "no wrapping". */
export const wrapKinds = widest - narrowest + 2;

/** A line break inside a paragraph. */
export interface Break {
  /** Characters of the line, without trailing white space. */
  readonly length: number;
  /** Characters of the word that opens the next line. */
  readonly nextWord: number;
}

/** The breaks inside paragraphs: between two lines that are not blank, of which the second is not indented. */
export function innerBreaks(lines: readonly string[]): Break[] {
  const breaks: Break[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const nextWord = /^\S+/.exec(lines[i + 1])?.[0];
    const length = characters(lines[i].trimEnd());
    if (length > 0 && nextWord !== undefined) breaks.push({ length, nextWord: characters(nextWord) });
  }
  return breaks;
}

const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** The share of breaks inside a wrapped text that a person made by hand. */
const handMade = 0.05;

/**
 * How much likelier a text's breaks are under each kind of wrapping than without wrapping, as logarithms.
 *
 * Who wraps at column c breaks a line where the next word would no longer fit: length ≤ c < length + 1 + next word. A break
 * made by hand may lie anywhere, so that the interval of w + 1 columns covers c by chance, with q = (w + 1) / 109 (at most
 * one half). A break that fits c is then (1 − h)/q + h times as likely under wrapping, one that does not h times, h being
 * the share of breaks made by hand.
 */
export function wrapLogRatios(breaks: readonly Break[]): Float64Array {
  const ratios = new Float64Array(wrapKinds);
  for (const { length, nextWord } of breaks) {
    const chance = Math.min(0.5, (nextWord + 1) / widest);
    const fits = Math.log((1 - handMade) / chance + handMade);
    for (let column = narrowest; column <= widest; column++) {
      const fitting = length <= column && column <= length + nextWord;
      ratios[column - narrowest] += fitting ? fits : Math.log(handMade);
    }
  }
  return ratios;
}

/** The column whose likelihood is highest, the first of equals; undefined where "no wrapping" is as likely. */
export function likeliestColumn(logRatios: Float64Array): number | undefined {
  let best = wrapKinds - 1;
  for (let kind = 0; kind < wrapKinds - 1; kind++) if (logRatios[kind] > logRatios[best]) best = kind;
  return best === wrapKinds - 1 ? undefined : narrowest + best;
}
