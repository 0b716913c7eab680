import type { FeatureGroup } from '../feature-group.ts';
import { prepareSpaces, spaceNames, spacesOf } from '../representations/spaces.ts';
import { cosineScorer } from '../vector-space/cosine-scorer.ts';
import { compareByScorers, scorerFeatures } from './scorer-columns.ts';

/** The cosines of five kinds of vectors whose columns count by how far authors explain them. */
export const fRatioCosinesGroup: FeatureGroup = {
  name: 'f-ratio-cosines',
  summary: 'The cosines of representation-cosines, columns weighed by their between-author share of variance',
  source:
    'weights: S. Pruzansky, M. Mathews, "Talker-recognition procedure based on analysis of variance", JASA 36(11), 1964; s-norm: S. Shum et al., Odyssey 2010',
  features: scorerFeatures(spaceNames, 'Cosine'),
  readsLayout: true,
  profile(documents) {
    prepareSpaces(documents);
    return {
      fit(training, authors) {
        const { space, ...spaces } = spacesOf(documents, training, authors);
        return compareByScorers(
          spaceNames.map((name) => cosineScorer(space(name).weighted, spaces.training, spaces.count)),
        );
      },
    };
  },
};
