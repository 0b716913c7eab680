import type { FeatureGroup } from '../feature-group.ts';
import { prepareSpaces, spaceNames, spacesOf } from '../representations/spaces.ts';
import { compareCosines } from './cosine-scores.ts';

/** How alike two texts are as vectors of five kinds, and how much more alike than either is to texts of other people. */
export const representationCosinesGroup: FeatureGroup = {
  name: 'representation-cosines',
  summary: 'Cosines of character, word, masked-text, shape and style vectors, raw and s-normed',
  source:
    'E. Stamatatos, JASIST 60(3), 2009 (characters, words); E. Stamatatos, EACL 2017 (masked text); s-norm: S. Shum et al., Odyssey 2010',
  features: [...spaceNames.map((name) => `${name}Cosine`), ...spaceNames.map((name) => `${name}SNorm`)],
  readsLayout: true,
  profile(documents) {
    prepareSpaces(documents);
    return {
      fit(training, authors) {
        const { space, ...spaces } = spacesOf(documents, training, authors);
        return compareCosines(spaceNames.map(space), spaces.training, spaces.count);
      },
    };
  },
};
