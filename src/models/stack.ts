import { z } from 'zod';
import { InputError } from '../common/error.ts';
import { unknownName } from '../common/nearest.ts';
import { randomStream } from '../common/random.ts';
import { gradientBoostingOptions } from './gradient-boosting.ts';
import { logisticRegressionOptions } from './logistic-regression.ts';
import { selectColumns } from './matrix.ts';
import type { FittedModel, Matrix, Model } from './model.ts';
import { applyPlatt, fitPlatt } from './platt.ts';
import { randomForestOptions } from './random-forest.ts';
import { applyScaling, learnScaling, type Scaling } from './scaling.ts';
import { logit } from './sigmoid.ts';
import { singleFeatureOptions } from './single-feature.ts';
import { checkTrainingData } from './training-data.ts';

/** What every member may say beside its own options. */
const shown = {
  columns: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('What the member sees: features, or groups of them; everything unless given'),
};

const memberOptions = z.discriminatedUnion('kind', [
  singleFeatureOptions.extend(shown),
  logisticRegressionOptions.safeExtend(shown),
  randomForestOptions.extend(shown),
  gradientBoostingOptions.extend(shown),
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

/** A model that sees some of the columns only. */
export interface StackMember {
  readonly model: Model;
  /** Columns in the order that the model knows them in; all of them unless given. */
  readonly columns?: Int32Array;
}

/**
 * The columns that names stand for: a name is a feature's, or that of all features `name.…`.
 *
 * @throws InputError for a name that is neither
 */
export function columnsNamed(names: readonly string[], featureNames: readonly string[]): Int32Array {
  const groupOf = (feature: string) => feature.slice(0, feature.indexOf('.'));
  const known = new Set([...featureNames, ...featureNames.map(groupOf)]);
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new InputError(unknownName('feature or group', unknown, [...known]));
  const wanted = new Set(names);
  return Int32Array.from(featureNames.keys()).filter(
    (column) => wanted.has(featureNames[column]) || wanted.has(groupOf(featureNames[column])),
  );
}

/**
 * The sum of the log odds of several models, each standardised by its mean and standard deviation on the training rows, so
 * that none outshouts another for being surer. Platt's curve of that sum on the training rows makes it a probability. All
 * members see the same rows; their strengths are chosen by giving several stacks to choose from.
 *
 * @param members two models or more; each draws from a stream of its own
 */
export function stack(members: readonly StackMember[]): Model {
  return {
    kind: 'stack',
    fit(features, labels, seed) {
      checkTrainingData(features, labels);
      const fitted = members.map(({ model, columns }, i) =>
        onColumns(
          columns,
          model.fit(columnsOf(features, columns), labels, randomStream(seed, 'stack', i).integer(2 ** 31 - 1)),
        ),
      );
      const logOdds = logOddsOf(fitted, features);
      const scaling = learnScaling(logOdds, 'standard');
      const curve = fitPlatt(standardisedSums(logOdds, scaling), labels);
      return {
        predict: (rows) => applyPlatt(curve, standardisedSums(logOddsOf(fitted, rows), scaling)),
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

function columnsOf(features: Matrix, columns: Int32Array | undefined): Matrix {
  return columns === undefined ? features : selectColumns(features, columns);
}

/** A fitted model that is shown all columns and looks at its own. */
function onColumns(columns: Int32Array | undefined, fitted: FittedModel): FittedModel {
  if (columns === undefined) return fitted;
  return {
    predict: (features) => fitted.predict(selectColumns(features, columns)),
    describe: (names) => fitted.describe(Array.from(columns, (column) => names[column])),
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

/** The sum of each row once its columns are standardised. */
function standardisedSums(logOdds: Matrix, scaling: Scaling): Float64Array {
  const { rows, columns, data } = applyScaling(scaling, logOdds);
  const sums = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) for (let j = 0; j < columns; j++) sums[row] += data[at++];
  return sums;
}
