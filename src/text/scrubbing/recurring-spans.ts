/** Words of a span: as many as the shingles of near duplicates have. */
const width = 5;

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    key: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

const keyAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + width)
    .map(({ key }) => key)
    .join(' ');

/** The spans of five words of a text, white space and case folded. */
export function spanKeys(text: string): string[] {
  const words = wordsIn(text);
  return Array.from({ length: Math.max(0, words.length - width + 1) }, (_, at) => keyAt(words, at));
}

/** The text without the words of spans of some keys; a line break among them stays one. */
export function withoutSpans(text: string, keys: ReadonlySet<string>): string {
  const words = wordsIn(text);
  const gone = new Uint8Array(words.length);
  for (let at = 0; at + width <= words.length; at++) if (keys.has(keyAt(words, at))) gone.fill(1, at, at + width);
  let left = '';
  let next = 0;
  for (let first = 0; first < words.length; first++) {
    if (gone[first] === 0) continue;
    let last = first;
    while (gone[last + 1] === 1) last++;
    const [from, to] = [words[first].start, words[last].end];
    left += text.slice(next, from) + (text.slice(from, to).includes('\n') ? '\n' : '');
    // Of the spaces on both sides of what is gone, those before it stay.
    next = text[to] === ' ' && (from === 0 || /\s/.test(text[from - 1])) ? to + 1 : to;
    first = last;
  }
  return left + text.slice(next);
}
