import { longerGrams, type Sequences } from '../../text/sequences.ts';
import type { WordSequences } from '../../text/tokens.ts';
import type { ColumnGroup } from '../column-group.ts';
import { setGroup } from '../set-group.ts';
import { distinctSets } from '../set-similarity.ts';
import { type Field, featureName, groupName, published } from './field.ts';
import { sharedWords } from './shared-words.ts';

/** Word unigrams, and word bigrams as published: joined without a separator, so that "a bc" and "ab c" are the same one. */
export function words(field: Field): ColumnGroup {
  return wordGroup('words', field, 'words joined without a separator, as published', (found) =>
    mergeEqualTexts(longerGrams(found, found, 2), found),
  );
}

/** Word unigrams, and word bigrams that are the same only where both words are. */
export function wordsCorrected(field: Field): ColumnGroup {
  return wordGroup('words-corrected', field, 'the published collision corrected', (found) =>
    longerGrams(found, found, 2),
  );
}

function wordGroup(
  name: string,
  field: Field,
  note: string,
  bigrams: (words: WordSequences) => Sequences,
): ColumnGroup {
  return setGroup({
    name: groupName(name, field),
    summary: `Shared words and word bigrams of the ${field} (${note})`,
    source: published,
    features: ['wordUnigrams', 'wordBigrams'].map((feature) => featureName(feature, field)),
    readsLayout: false,
    sets(documents) {
      const found = sharedWords(documents, field);
      return [distinctSets(found), distinctSets(bigrams(found))];
    },
  });
}

/** Gives bigrams whose joined texts are equal one number. Each different bigram is joined once, where it first stands. */
function mergeEqualTexts(bigrams: Sequences, { items, offsets, words }: WordSequences): Sequences {
  const merged = new Int32Array(bigrams.size).fill(-1);
  const numbers = new Map<string, number>();
  const texts = offsets.length - 1;
  for (let text = 0; text < texts; text++) {
    const start = bigrams.offsets[text];
    for (let i = start; i < bigrams.offsets[text + 1]; i++) {
      const bigram = bigrams.items[i];
      if (merged[bigram] >= 0) continue;
      const at = offsets[text] + i - start;
      const joined = words[items[at]] + words[items[at + 1]];
      let number = numbers.get(joined);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(joined, number);
      }
      merged[bigram] = number;
    }
  }
  return { offsets: bigrams.offsets, items: bigrams.items.map((bigram) => merged[bigram]), size: numbers.size };
}
