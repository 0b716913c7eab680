import type { FeatureGroup } from '../feature-group.ts';
import { authorSpaceNames, withinNormalised } from '../representations/author-spaces.ts';
import { prepareSpaces, spacesOf } from '../representations/spaces.ts';
import { pairScorer } from '../vector-space/scored-vectors.ts';
import { compareByScorers, scorerFeatures } from './scorer-columns.ts';

/** The cosine of two texts after what varies within one author's texts has been toned down. */
export const wccnGroup: FeatureGroup = {
  name: 'wccn',
  summary: 'Cosines in few dimensions, normalised by the within-author covariance, raw and s-normed',
  source: 'A. Hatch, S. Kajarekar, A. Stolcke, "Within-class covariance normalization", Interspeech 2006',
  features: scorerFeatures(authorSpaceNames, 'Cosine'),
  readsLayout: true,
  profile(documents) {
    prepareSpaces(documents, ['characters', 'masked', 'shape', 'style']);
    return {
      fit(training, authors) {
        const spaces = spacesOf(documents, training, authors);
        return compareByScorers(
          authorSpaceNames.map((name) =>
            pairScorer(
              (asked) => withinNormalised(spaces, name)(asked).map((vector) => ({ vector, offset: 0 })),
              spaces.training,
              spaces.count,
            ),
          ),
        );
      },
    };
  },
};
