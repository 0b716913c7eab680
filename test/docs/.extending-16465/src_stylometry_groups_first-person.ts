// src/stylometry/groups/first-person.ts
import { wordsOf } from '../../../src/text/tokens.ts';
import { simpleGroup } from '../../../src/stylometry/simple-group.ts';

const singular = new Set(['i', 'me', 'my', 'mine']);
const plural = new Set(['we', 'us', 'our', 'ours']);

/** How often a writer says "I" and "we". */
export const firstPersonGroup = simpleGroup({
  name: 'first-person',
  summary: 'Differences of the rates of first-person words, singular and plural',
  source: 'an example of this project',
  features: ['singularDifference', 'pluralDifference'],
  readsLayout: false,
  profile({ body }) {
    const words = wordsOf(body).map((word) => word.toLowerCase());
    const rate = (forms: ReadonlySet<string>) =>
      words.filter((word) => forms.has(word)).length / Math.max(1, words.length);
    return { singular: rate(singular), plural: rate(plural) };
  },
  compare(a, b, write) {
    write(Math.abs(a.singular - b.singular), Math.abs(a.plural - b.plural));
  },
});
