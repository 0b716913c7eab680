import { codeUnits } from './code-units.ts';
import type { Sequences } from './sequences.ts';
import { wordNumbers } from './word-numbers.ts';

/**
 * What separates words, as in the code that Portnoff et al. published: white space as Python's regular expressions
 * know it (with the four ASCII separators and U+0085, without U+FEFF, unlike JavaScript's), ASCII punctuation (the
 * apostrophe, hyphen and underscore too), the dollar and cent signs, and `â`. That letter is there because a mis-decoded
 * euro sign or curly quote begins with it; it parts "pâté" as well. Other currency signs and other punctuation part nothing.
 */
const separators =
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~¢â';

const isSeparator = new Uint8Array(0x10000);
for (const character of separators) isSeparator[character.charCodeAt(0)] = 1;

/** The words of every text, and what they are. */
export interface WordSequences extends Sequences {
  /** By number; case is kept. */
  readonly words: readonly string[];
  /** By number: `hashUnits` of the word. */
  readonly hashes: readonly number[];
}

/** The words of every text: what stands between separators, in order, case kept. */
export function wordSequences(texts: readonly string[]): WordSequences {
  const offsets = new Int32Array(texts.length + 1);
  let items = new Int32Array(1024);
  const numbers = wordNumbers();
  let written = 0;
  for (let t = 0; t < texts.length; t++) {
    const text = texts[t];
    const most = written + (text.length >> 1) + 1;
    if (most > items.length) items = enlarged(items, most);
    const units = codeUnits(text);
    const length = text.length;
    for (let i = 0; i < length; i++) {
      if (isSeparator[units[i]] === 1) continue;
      const start = i;
      while (i < length && isSeparator[units[i]] === 0) i++;
      items[written++] = numbers.numberOf(text, units, start, i);
    }
    offsets[t + 1] = written;
  }
  const { words, hashes } = numbers;
  return { offsets, items: items.slice(0, written), size: words.length, words, hashes };
}

/** The words of one text. */
export function wordsOf(text: string): string[] {
  const { items, words } = wordSequences([text]);
  return Array.from(items, (number) => words[number]);
}

function enlarged(items: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, items.length * 2));
  larger.set(items);
  return larger;
}
