import { longerGrams, numberedSequences } from '../../text/sequences.ts';
import { flowingText } from '../style/body-text.ts';
import { lowercaseWords } from '../style/words.ts';
import { tfidfGroup } from './tfidf-group.ts';

/** How alike the words and word pairs of two texts are, common ones weighing less. */
export const wordTfidfGroup = tfidfGroup({
  name: 'word-tfidf',
  summary: 'Cosines of tf-idf vectors of words and of word bigrams, lowercased, each and both together',
  source: 'G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", IPM 24(5), 1988',
  features: ['unigramCosine', 'bigramCosine', 'unigramBigramCosine'],
  terms(documents) {
    const words = numberedSequences(documents.map((document) => lowercaseWords(flowingText(document))));
    return [words, longerGrams(words, words, 2)];
  },
});
