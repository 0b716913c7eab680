import { joinedBigrams } from '../../text/joined-bigrams.ts';
import { longerGrams, type Sequences } from '../../text/sequences.ts';
import type { WordSequences } from '../../text/tokens.ts';
import type { ColumnGroup } from '../column-group.ts';
import { setGroup } from '../set-group.ts';
import { distinctSets } from '../set-similarity.ts';
import { type Field, featureName, groupName, published } from './field.ts';
import { sharedWords } from './shared-words.ts';

/** Word unigrams, and word bigrams as published: joined without a separator, so that "a bc" and "ab c" are the same one. */
export function words(field: Field): ColumnGroup {
  return wordGroup('words', 'wordBigrams', field, 'joined without a separator, as published', joinedBigrams);
}

/** Word unigrams, and word bigrams that are the same only where both words are. */
export function wordsCorrected(field: Field): ColumnGroup {
  return wordGroup('words-corrected', 'wordBigramsCorrected', field, 'without the published collision', (found) =>
    longerGrams(found, found, 2),
  );
}

function wordGroup(
  name: string,
  bigramFeature: string,
  field: Field,
  note: string,
  bigrams: (words: WordSequences) => Sequences,
): ColumnGroup {
  return setGroup({
    name: groupName(name, field),
    summary: `Shared words and word bigrams of the ${field}, these ${note}`,
    source: published,
    features: ['wordUnigrams', bigramFeature].map((feature) => featureName(feature, field)),
    readsLayout: false,
    sets(documents) {
      const found = sharedWords(documents, field);
      return [distinctSets(found), distinctSets(bigrams(found))];
    },
  });
}
