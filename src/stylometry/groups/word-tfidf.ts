import { flowingText } from './body-text.ts';
import { ngramCounts, numberSymbols } from './term-counts.ts';
import { tfidfGroup } from './tfidf-group.ts';
import { lowercaseWords } from './words.ts';

/** How alike the words and word pairs of two texts are, common ones weighing less. */
export const wordTfidfGroup = tfidfGroup({
  name: 'word-tfidf',
  summary: 'Cosines of tf-idf vectors of words and of word bigrams, lowercased, each and both together',
  source: 'G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", IPM 24(5), 1988',
  features: ['word-tfidf-cosine', 'word-bigram-tfidf-cosine', 'word-1-to-2-gram-tfidf-cosine'],
  count: (documents) =>
    ngramCounts(numberSymbols(documents.map((document) => lowercaseWords(flowingText(document)))), [1, 2]),
});
