import type { FeatureGroup } from '../feature-group.ts';
import { prepareSpaces, spaceNames, spacesOf } from '../representations/spaces.ts';
import { cosineScorer } from '../vector-space/cosine-scorer.ts';
import { compareByScorers, scorerFeatures } from './scorer-columns.ts';

/** How alike two texts are as vectors of five kinds, and how much more alike than either is to texts of other people. */
export const representationCosinesGroup: FeatureGroup = {
  name: 'representation-cosines',
  summary: 'Cosines of character, word, masked-text, shape and style vectors, raw and s-normed',
  source:
    'E. Stamatatos, JASIST 60(3), 2009 (characters, words); E. Stamatatos, EACL 2017 (masked text); s-norm: S. Shum et al., Odyssey 2010',
  features: scorerFeatures(spaceNames, 'Cosine'),
  readsLayout: true,
  profile(documents) {
    prepareSpaces(documents);
    return {
      fit(training, authors) {
        const { space, ...spaces } = spacesOf(documents, training, authors);
        return compareByScorers(spaceNames.map((name) => cosineScorer(space(name), spaces.training, spaces.count)));
      },
    };
  },
};
