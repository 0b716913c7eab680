import { characterSequences } from '../../text/character-n-grams.ts';
import { longerGrams } from '../../text/sequences.ts';
import { flowingText } from '../style/body-text.ts';
import { tfidfGroup } from './tfidf-group.ts';

const orders = [2, 3, 4, 5];

/** How alike the letter sequences of two texts are, common ones weighing less. */
export const characterTfidfGroup = tfidfGroup({
  name: 'character-tfidf',
  summary: 'Cosines of tf-idf vectors of character 2- to 5-grams, case kept, each order and all together',
  source:
    'Character n-grams: E. Stamatatos, JASIST 60(3), 2009, section 2.2; tf-idf weights: G. Salton, C. Buckley, Information Processing & Management 24(5), 1988',
  features: [...orders, '2to5'].map((order) => `order${order}Cosine`),
  *terms(documents) {
    const characters = characterSequences(documents.map(flowingText));
    let grams = characters;
    for (const order of orders) {
      grams = longerGrams(grams, characters, order);
      yield grams;
    }
  },
});
