import type { WordSequences } from '../../text/tokens.ts';
import type { ColumnGroup } from '../column-group.ts';
import { setGroup } from '../set-group.ts';
import { type DocumentSets, distinctSets } from '../set-similarity.ts';
import { type Field, featureName, groupName, published } from './field.ts';
import { sharedWords } from './shared-words.ts';

/**
 * First names: the words of the text, lowercased, that are in a list of first names.
 *
 * @param firstNames gives the list, lowercase; called when documents are profiled
 */
export function names(field: Field, firstNames: () => ReadonlySet<string>): ColumnGroup {
  return setGroup({
    name: groupName('names', field),
    summary: `Shared first names in the ${field}`,
    source: published,
    features: [featureName('firstNames', field)],
    readsLayout: false,
    sets: (documents) => [namesAmong(sharedWords(documents, field), firstNames())],
  });
}

function namesAmong({ offsets, items, words }: WordSequences, firstNames: ReadonlySet<string>): DocumentSets {
  const numbers = new Map<string, number>();
  const nameOfWord = Int32Array.from(words, (word) => {
    const lowered = word.toLowerCase();
    if (!firstNames.has(lowered)) return -1;
    const number = numbers.get(lowered) ?? numbers.size;
    numbers.set(lowered, number);
    return number;
  });
  const found = new Int32Array(items.length);
  const nameOffsets = new Int32Array(offsets.length);
  let written = 0;
  for (let text = 0; text + 1 < offsets.length; text++) {
    for (let i = offsets[text]; i < offsets[text + 1]; i++) {
      const name = nameOfWord[items[i]];
      if (name >= 0) found[written++] = name;
    }
    nameOffsets[text + 1] = written;
  }
  return distinctSets({ offsets: nameOffsets, items: found.subarray(0, written), size: numbers.size });
}
