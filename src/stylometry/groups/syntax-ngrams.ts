import type { Document } from '../../text/document.ts';
import { tagText } from '../../text/part-of-speech.ts';
import { longerGrams, numberedSequences, type Sequences } from '../../text/sequences.ts';
import type { FeatureGroup } from '../feature-group.ts';
import { setGroup } from '../set-group.ts';
import { distinctSets } from '../set-similarity.ts';
import { flowingText } from '../style/body-text.ts';
import { sideBySide } from './side-by-side.ts';
import { tfidfGroup } from './tfidf-group.ts';

const orders = [1, 2, 3];

const description = {
  name: 'syntax-ngrams',
  summary: 'Cosines of tf-idf vectors, and Jaccard, of 1- to 3-grams of Penn part-of-speech tags',
  source:
    'M. Koppel, J. Schler, "Exploiting stylistic idiosyncrasies for authorship attribution", IJCAI workshop 2003; E. Stamatatos, JASIST 60(3), 2009, section 2.3',
};
const cosineFeatures = [...orders, '1to3'].map((order) => `order${order}Cosine`);
const jaccardFeatures = orders.map((order) => `order${order}Jaccard`);

/** The tag n-grams of every document, one element an order. */
function tagGrams(documents: readonly Document[]): Sequences[] {
  const tags = numberedSequences(documents.map((document) => tagText(flowingText(document)).tags));
  const grams = [tags];
  for (const order of orders.slice(1)) grams.push(longerGrams(grams[order - 2], tags, order));
  return grams;
}

/** How alike the sequences of word classes of two texts are, whatever the words. */
export const syntaxNgramGroup: FeatureGroup = {
  ...description,
  features: [...cosineFeatures, ...jaccardFeatures],
  readsLayout: false,
  profile(documents) {
    const grams = tagGrams(documents);
    const cosines = tfidfGroup({ ...description, features: cosineFeatures, terms: () => grams });
    const jaccards = setGroup({
      ...description,
      features: jaccardFeatures,
      readsLayout: false,
      sets: () => grams.map(distinctSets),
    });
    return sideBySide([cosines, jaccards], documents);
  },
};
