import { linkTargets } from '../../text/links.ts';
import { numberedSequences } from '../../text/sequences.ts';
import type { ColumnGroup } from '../column-group.ts';
import { setGroup } from '../set-group.ts';
import { distinctSets } from '../set-similarity.ts';
import { type Field, featureName, groupName, published, textsOf } from './field.ts';

/** Link targets. */
export function links(field: Field): ColumnGroup {
  return setGroup({
    name: groupName('links', field),
    summary: `Shared link targets of the ${field}`,
    source: published,
    features: [featureName('links', field)],
    readsLayout: false,
    sets: (documents) => [distinctSets(numberedSequences(textsOf(documents, field).map(linkTargets)))],
  });
}
