import type { FeatureGroup } from '../feature-group.ts';
import { prepareSpaces, spaceNames, spacesOf } from '../representations/spaces.ts';
import { compareCosines } from './cosine-scores.ts';

/** The cosines of five kinds of vectors whose columns count by how far authors explain them. */
export const fRatioCosinesGroup: FeatureGroup = {
  name: 'f-ratio-cosines',
  summary: 'The cosines of representation-cosines, columns weighed by their between-author share of variance',
  source:
    'weights: S. Pruzansky, M. Mathews, "Talker-recognition procedure based on analysis of variance", JASA 36(11), 1964; s-norm: S. Shum et al., Odyssey 2010',
  features: [...spaceNames.map((name) => `${name}Cosine`), ...spaceNames.map((name) => `${name}SNorm`)],
  readsLayout: true,
  profile(documents) {
    prepareSpaces(documents);
    return {
      fit(training, authors) {
        const { weighted, ...spaces } = spacesOf(documents, training, authors);
        return compareCosines(spaceNames.map(weighted), spaces.training, spaces.count);
      },
    };
  },
};
