import type { Document } from '../../text/document.ts';
import { cosineOf, sumOfSquares } from '../measures.ts';
import { simpleGroup } from '../simple-group.ts';
import { flowingText } from '../style/body-text.ts';
import { countHabits, punctuationMarks, writingHabits } from '../style/habits.ts';

const habits = [...punctuationMarks, ...writingHabits];

/** Two habits that exclude each other, as the first's share of both. */
const alternatives: readonly (readonly [feature: string, first: string, second: string])[] = [
  ['lowercaseIShare', 'lowercaseI', 'capitalI'],
  ['lowercaseSentenceStartShare', 'lowercaseSentenceStart', 'capitalSentenceStart'],
  ['capitalWordShare', 'capitalWord', 'capitalisedWord'],
  ['curlyApostropheShare', 'curlyApostrophe', 'apostrophe'],
  ['curlyDoubleQuoteShare', 'curlyDoubleQuote', 'doubleQuote'],
];

const position = new Map(habits.map(({ name }, index) => [name, index]));

interface Habits {
  /** Uses a character, one a habit. */
  readonly rates: Float64Array;
  readonly punctuation: Float64Array;
  /** 1 where a habit is used, and how many are. */
  readonly used: Uint8Array;
  readonly usedCount: number;
  readonly rateSquares: number;
  readonly punctuationSquares: number;
  /** The share of each alternative's first habit, drawn to one half where there are few uses. */
  readonly shares: Float64Array;
}

function profile(document: Document): Habits {
  const text = flowingText(document);
  const counts = countHabits(text, habits);
  const rates = counts.map((count) => count / Math.max(1, text.length));
  const punctuation = rates.subarray(0, punctuationMarks.length);
  const used = Uint8Array.from(counts, (count) => (count === 0 ? 0 : 1));
  const shares = Float64Array.from(alternatives, ([, first, second]) => {
    const uses = counts[position.get(first)!];
    return (uses + 0.5) / (uses + counts[position.get(second)!] + 1);
  });
  return {
    rates,
    punctuation,
    used,
    usedCount: used.reduce((sum, use) => sum + use, 0),
    rateSquares: sumOfSquares(rates),
    punctuationSquares: sumOfSquares(punctuation),
    shares,
  };
}

/** How alike two texts use capitals, marks, quotes, dashes, emoticons, emoji and digits. */
export const casingPunctuationGroup = simpleGroup({
  name: 'casing-punctuation',
  summary: `Likeness of ${habits.length} habits of case, punctuation, quotes, dashes, emoji and digits, taken together`,
  source:
    'A. Abbasi, H. Chen, "Writeprints", ACM TOIS 26(2), 2008, table of features (characters, punctuation); habits and shares are this project’s',
  features: ['punctuationRateCosine', 'habitRateCosine', 'habitJaccard', ...alternatives.map(([feature]) => feature)],
  readsLayout: false,
  profile,
  compare(a: Habits, b: Habits, write) {
    // The punctuation marks are the first of the habits.
    let [punctuation, product, shared] = [0, 0, 0];
    for (let habit = 0; habit < a.rates.length; habit++) {
      if (habit === a.punctuation.length) punctuation = product;
      product += a.rates[habit] * b.rates[habit];
      shared += a.used[habit] & b.used[habit];
    }
    write(
      cosineOf(punctuation, a.punctuationSquares, b.punctuationSquares),
      cosineOf(product, a.rateSquares, b.rateSquares),
      shared === 0 ? 0 : shared / (a.usedCount + b.usedCount - shared),
    );
    for (let i = 0; i < a.shares.length; i++) write(1 - Math.abs(a.shares[i] - b.shares[i]));
  },
});
