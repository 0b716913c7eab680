import { comparedDocuments } from '../compared-documents.ts';
import type { FeatureGroup } from '../feature-group.ts';
import { prepareSpaces, spacesOf } from '../representations/spaces.ts';
import { nearestImpostors } from '../vector-space/impostor-ranks.ts';
import { compareByImpostors, type ImpostorKind, impostorFeatures } from './impostor-columns.ts';

const kinds: readonly ImpostorKind[] = [{ name: 'characters', draws: 25 }];

/** How many of the texts most like one may stand in for it. */
const near = 100;

/** How often a text is more alike to another than to any of some texts that are like that one. */
export const nearestImpostorsGroup: FeatureGroup = {
  name: 'nearest-impostors',
  summary:
    'Impostors that are like the text they stand in for, on character vectors: the share of draws in which it is first, and its mean reciprocal rank',
  source: 'M. Koppel, Y. Winter, "Determining if two documents are written by the same author", JASIST 65(1), 2014',
  features: impostorFeatures(kinds),
  readsLayout: true,
  profile(documents) {
    prepareSpaces(
      documents,
      kinds.map(({ name }) => name),
    );
    return {
      fit(training, authors) {
        const spaces = spacesOf(documents, training, authors);
        return compareByImpostors(spaces, kinds, Math.min(near, training.length), ({ name }, pairs) =>
          nearestImpostors(spaces.space(name), spaces.training, comparedDocuments(pairs, documents.length), near),
        );
      },
    };
  },
};
