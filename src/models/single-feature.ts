import { z } from 'zod';
import { InputError } from '../common/error.ts';
import { unknownName } from '../common/nearest.ts';
import { column } from './matrix.ts';
import type { FittedModel, Model } from './model.ts';
import { applyPlatt, fitPlatt } from './platt.ts';
import { checkColumns, checkTrainingData } from './training-data.ts';

export const singleFeatureOptions = z.strictObject({
  kind: z.literal('single-feature'),
  feature: z.union([z.int().nonnegative(), z.string()]).describe('The feature, by name or by column counted from 0'),
});
export type SingleFeatureOptions = z.output<typeof singleFeatureOptions>;

/**
 * A threshold on one feature: the baseline that every learned combination must beat. Its probability is Platt's
 * logistic curve of that feature, whose sign (are positives high or low?) the training rows give, so that a threshold on
 * the one is a threshold on the other. No draw is made; the seed is not used.
 *
 * @param options which feature
 * @param featureNames the columns' names
 * @throws InputError for a name that is no feature; when fitted, for a column that is not there
 */
export function singleFeature({ feature }: SingleFeatureOptions, featureNames: readonly string[]): Model {
  const index = typeof feature === 'number' ? feature : featureNames.indexOf(feature);
  if (index < 0) throw new InputError(unknownName('feature', String(feature), featureNames));
  return {
    kind: 'single-feature',
    fit(features, labels) {
      checkTrainingData(features, labels);
      if (index >= features.columns) {
        throw new InputError(
          `feature ${index} of ${features.columns}: columns count from 0 to ${features.columns - 1}`,
        );
      }
      const map = fitPlatt(column(features, index), labels);
      return {
        predict(rows) {
          checkColumns(rows, features.columns);
          return applyPlatt(map, column(rows, index));
        },
        describe: (names) => ({
          kind: 'single-feature',
          feature: names[index],
          direction: map.slope >= 0 ? 'higher is positive' : 'lower is positive',
          slope: map.slope,
          intercept: map.intercept,
          threshold: map.slope === 0 ? null : -map.intercept / map.slope,
        }),
      } satisfies FittedModel;
    },
  };
}
