import type { FeatureGroup } from '../feature-group.ts';
import { prepareSpaces, spacesOf } from '../representations/spaces.ts';
import { generalImpostors } from '../vector-space/impostor-ranks.ts';
import { compareByImpostors, type ImpostorKind, impostorFeatures } from './impostor-columns.ts';

const kinds: readonly ImpostorKind[] = [
  { name: 'characters', draws: 25 },
  { name: 'style', draws: 60 },
];

/** How often two texts are more alike than either is to any of some texts by other people. */
export const impostorsGroup: FeatureGroup = {
  name: 'impostors',
  summary:
    'General impostors on character and style vectors: the share of draws in which a text is first, and its mean reciprocal rank',
  source:
    'M. Koppel, Y. Winter, "Determining if two documents are written by the same author", JASIST 65(1), 2014; M. Kestemont et al., "Authenticating the writings of Julius Caesar", Expert Systems with Applications 63, 2016; ranks: N. Potha, E. Stamatatos, "An improved impostors method for authorship verification", CLEF 2017',
  features: impostorFeatures(kinds),
  readsLayout: true,
  profile(documents) {
    prepareSpaces(
      documents,
      kinds.map(({ name }) => name),
    );
    return {
      fit: (training, authors) =>
        compareByImpostors(spacesOf(documents, training, authors), kinds, training.length, () => generalImpostors),
    };
  },
};
