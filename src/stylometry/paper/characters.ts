import { characterGrams } from '../../text/character-n-grams.ts';
import type { ColumnGroup } from '../column-group.ts';
import { setGroup } from '../set-group.ts';
import { distinctGramSets } from '../set-similarity.ts';
import { type Field, featureName, groupName, published, textsOf } from './field.ts';

/** Character 1-, 2- and 3-grams of the raw text, white space and markup included. */
export function characters(field: Field): ColumnGroup {
  return setGroup({
    name: groupName('characters', field),
    summary: `Shared character 1-, 2- and 3-grams of the ${field}`,
    source: published,
    features: ['char1', 'char2', 'char3'].map((name) => featureName(name, field)),
    readsLayout: false,
    sets: (documents) => distinctGramSets(characterGrams(textsOf(documents, field), 3)),
  });
}
