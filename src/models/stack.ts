import { z } from 'zod';
import { randomStream } from '../common/random.ts';
import { gradientBoostingOptions } from './gradient-boosting.ts';
import { logisticRegressionOptions } from './logistic-regression.ts';
import type { FittedModel, Matrix, Model } from './model.ts';
import { applyPlatt, fitPlatt } from './platt.ts';
import { randomForestOptions } from './random-forest.ts';
import { applyScaling, learnScaling, type Scaling } from './scaling.ts';
import { logit } from './sigmoid.ts';
import { singleFeatureOptions } from './single-feature.ts';
import { checkTrainingData } from './training-data.ts';

const memberOptions = z.discriminatedUnion('kind', [
  singleFeatureOptions,
  logisticRegressionOptions,
  randomForestOptions,
  gradientBoostingOptions,
]);

export const stackOptions = z.strictObject({
  kind: z.literal('stack'),
  members: z
    .array(memberOptions)
    .min(2)
    .prefault([{ kind: 'logistic-regression', C: 1, standardise: 'robust' }, { kind: 'gradient-boosting' }])
    .describe('Models whose standardised log odds are added up'),
});
export type StackOptions = z.output<typeof stackOptions>;

/**
 * The sum of the log odds of several models, each standardised by its mean and standard deviation on the training rows, so
 * that none outshouts another for being surer. Platt's curve of that sum on the training rows makes it a probability. All
 * members see the same rows; their strengths are chosen by giving several stacks to choose from.
 *
 * @param members two models or more; each draws from a stream of its own
 */
export function stack(members: readonly Model[]): Model {
  return {
    kind: 'stack',
    fit(features, labels, seed) {
      checkTrainingData(features, labels);
      const fitted = members.map((member, i) =>
        member.fit(features, labels, randomStream(seed, 'stack', i).integer(2 ** 31 - 1)),
      );
      const scaling = learnScaling(logOddsOf(fitted, features), 'standard');
      const curve = fitPlatt(sums(fitted, scaling, features), labels);
      return {
        predict: (rows) => applyPlatt(curve, sums(fitted, scaling, rows)),
        describe: (names) => ({
          kind: 'stack',
          members: fitted.map((member, i) => ({
            model: member.describe(names),
            centre: scaling.centre[i],
            scale: scaling.scale[i],
          })),
          slope: curve.slope,
          intercept: curve.intercept,
        }),
      } satisfies FittedModel;
    },
  };
}

/** The log odds of each member, one column a member. Shares of 0 and 1 (a forest's) are read as one in a million. */
function logOddsOf(members: readonly FittedModel[], features: Matrix): Matrix {
  const { rows } = features;
  const columns = members.length;
  const data = new Float64Array(rows * columns);
  for (const [column, member] of members.entries()) {
    const probabilities = member.predict(features);
    for (let row = 0; row < rows; row++) {
      data[row * columns + column] = logit(Math.min(Math.max(probabilities[row], 1e-6), 1 - 1e-6));
    }
  }
  return { rows, columns, data };
}

function sums(members: readonly FittedModel[], scaling: Scaling, features: Matrix): Float64Array {
  const { rows, columns, data } = applyScaling(scaling, logOddsOf(members, features));
  return Float64Array.from({ length: rows }, (_, row) =>
    data.subarray(row * columns, (row + 1) * columns).reduce((sum, value) => sum + value, 0),
  );
}
