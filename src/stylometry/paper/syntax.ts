import { tagText } from '../../text/part-of-speech.ts';
import { numberedSequences } from '../../text/sequences.ts';
import type { ColumnGroup } from '../column-group.ts';
import { setGroup } from '../set-group.ts';
import { distinctSets } from '../set-similarity.ts';
import { type Field, featureName, groupName, published, textsOf } from './field.ts';

/** The Penn tags whose tokens are compared, and their features' names. */
const tags = new Map([
  ['NNP', 'tagNNP'],
  ['JJ', 'tagJJ'],
  ['RB', 'tagRB'],
  ['IN', 'tagIN'],
  ['SYM', 'tagSYM'],
  [':', 'tagColon'],
]);

/** The tokens, case kept, that are tagged as proper nouns, adjectives, adverbs, prepositions, symbols, and colons and dashes. */
export function syntax(field: Field): ColumnGroup {
  return setGroup({
    name: groupName('syntax', field),
    summary: `Shared tokens of six part-of-speech tags in the ${field}`,
    source: published,
    features: Array.from(tags.values(), (name) => featureName(name, field)),
    readsLayout: false,
    sets(documents) {
      const tagged = textsOf(documents, field).map(tagText);
      return Array.from(tags.keys(), (tag) =>
        distinctSets(numberedSequences(tagged.map((text) => text.tokens.filter((_, i) => text.tags[i] === tag)))),
      );
    },
  });
}
