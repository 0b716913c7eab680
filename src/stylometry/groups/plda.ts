import type { FeatureGroup } from '../feature-group.ts';
import { authorSpaceNames, withinNormalised } from '../representations/author-spaces.ts';
import { prepareSpaces, spacesOf } from '../representations/spaces.ts';
import { pairScorer } from '../vector-space/scored-vectors.ts';
import { learnTwoCovariance } from '../vector-space/two-covariance.ts';
import { compareByScorers, scorerFeatures } from './scorer-columns.ts';

/** How much likelier two texts are by one author than by two, where authors and their texts vary normally. */
export const pldaGroup: FeatureGroup = {
  name: 'plda',
  summary: 'Log likelihood ratios of probabilistic linear discriminant analysis, raw and s-normed',
  source:
    'S. Ioffe, "Probabilistic linear discriminant analysis", ECCV 2006, as the two-covariance model of N. Brümmer, E. de Villiers, Odyssey 2010',
  features: scorerFeatures(authorSpaceNames, 'LogLikelihoodRatio'),
  readsLayout: true,
  profile(documents) {
    prepareSpaces(documents, ['characters', 'masked', 'shape', 'style']);
    return {
      fit(training, authors) {
        const spaces = spacesOf(documents, training, authors);
        return compareByScorers(
          authorSpaceNames.map((name) => {
            const vectorOf = () =>
              spaces.keep(`plda ${name}`, () => learnTwoCovariance(withinNormalised(spaces, name)(training), authors));
            return pairScorer(
              (asked) => withinNormalised(spaces, name)(asked).map(vectorOf()),
              spaces.training,
              spaces.count,
            );
          }),
        );
      },
    };
  },
};
