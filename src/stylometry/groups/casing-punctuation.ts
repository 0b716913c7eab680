import type { Document } from '../../text/document.ts';
import { simpleGroup } from '../simple-group.ts';
import { flowingText } from './body-text.ts';
import { countHabits, punctuationMarks, writingHabits } from './habits.ts';
import { cosine, jaccard } from './measures.ts';

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
  readonly used: ReadonlySet<number>;
  /** The share of each alternative's first habit, drawn to one half where there are few uses. */
  readonly shares: Float64Array;
}

function profile(document: Document): Habits {
  const text = flowingText(document);
  const counts = countHabits(text, habits);
  const rates = counts.map((count) => count / Math.max(1, text.length));
  const used = new Set(habits.keys());
  counts.forEach((count, habit) => {
    if (count === 0) used.delete(habit);
  });
  const shares = Float64Array.from(alternatives, ([, first, second]) => {
    const uses = counts[position.get(first)!];
    return (uses + 0.5) / (uses + counts[position.get(second)!] + 1);
  });
  return { rates, punctuation: rates.subarray(0, punctuationMarks.length), used, shares };
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
    write(cosine(a.punctuation, b.punctuation), cosine(a.rates, b.rates), jaccard(a.used, b.used));
    for (let i = 0; i < a.shares.length; i++) write(1 - Math.abs(a.shares[i] - b.shares[i]));
  },
});
