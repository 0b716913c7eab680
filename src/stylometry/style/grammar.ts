import { type StyleFamily, share } from './family.ts';
import { functionWordClasses, functionWordRates, functionWords } from './function-word-list.ts';

/** Each function word's share of all words. */
export const functionWordShares: StyleFamily = {
  names: functionWords.map((word) => `functionWord_${word}`),
  alone: false,
  measure: ({ words }) => functionWordRates(words),
};

const classes = Object.entries(functionWordClasses).map(([name, words]) => ({
  name,
  words: new Set(words.split(/\s+/)),
}));

/** Each closed class's share of all words. */
export const functionWordClassShares: StyleFamily = {
  names: classes.map(({ name }) => `${name}Share`),
  alone: true,
  measure: ({ words }) => classes.map((one) => share(words.filter((word) => one.words.has(word)).length, words.length)),
};

const openers = 'i and but so the it you we if this there that he they my in as for well also yes no'.split(' ');
const positions = new Map(openers.map((word, index) => [word, index]));

/** The share of sentences that each of some words opens. */
export const sentenceOpeners: StyleFamily = {
  names: openers.map((word) => `sentenceOpener_${word}`),
  alone: false,
  measure({ sentences }) {
    const counts = new Float64Array(openers.length);
    for (const [first] of sentences) {
      const position = positions.get(first);
      if (position !== undefined) counts[position]++;
    }
    return counts.map((count) => share(count, sentences.length));
  },
};
