import type { Document } from '../../text/document.ts';
import { closeness } from '../measures.ts';
import { simpleGroup } from '../simple-group.ts';
import { flowingText } from '../style/body-text.ts';
import { countHabits, punctuationMarks, writingHabits } from '../style/habits.ts';

const habits = [...punctuationMarks, ...writingHabits];

/** Uses a character: below one in a thousand characters, differences of a rate are taken for noise. */
const noise = 0.001;

/**
 * How alike two texts are in each habit alone. Wide and mostly ties, and so for trees: a linear model fits it to its
 * training authors, and has `casing-punctuation`, the same habits taken together.
 */
export const writingHabitsGroup = simpleGroup({
  name: 'writing-habits',
  summary: `Closeness of the rates of each of ${habits.length} habits of case, punctuation, quotes, dashes, emoji and digits`,
  source:
    'A. Abbasi, H. Chen, "Writeprints", ACM TOIS 26(2), 2008, table of features (characters, punctuation); closeness and habits are this project’s',
  features: habits.map(({ name }) => name),
  readsLayout: false,
  profile: (document: Document) => {
    const text = flowingText(document);
    return countHabits(text, habits).map((count) => count / Math.max(1, text.length));
  },
  compare(a: Float64Array, b: Float64Array, write) {
    for (let i = 0; i < a.length; i++) write(closeness(a[i], b[i], noise));
  },
});
