import { z } from 'zod';
import { minimiseLogisticLoss } from './logistic-newton.ts';
import type { FittedModel, Matrix, Model } from './model.ts';
import { applyScaling, learnScaling, type Scaling } from './scaling.ts';
import { sigmoid } from './sigmoid.ts';
import { checkColumns, checkTrainingData, countPositives } from './training-data.ts';

export const logisticRegressionOptions = z
  .strictObject({
    kind: z.literal('logistic-regression'),
    C: z.number().positive().default(10).describe("Inverse strength of the L2 penalty, on scikit-learn's scale"),
    standardise: z
      .union([z.boolean(), z.literal('robust')])
      .default(false)
      .describe('Scale features first: by mean and standard deviation (true), by median and quartiles (robust)'),
    clip: z
      .number()
      .positive()
      .optional()
      .describe('Scaled features are cut at ± this, so that one extreme feature does not decide; needs standardise'),
    classWeight: z
      .enum(['equal', 'balanced'])
      .default('equal')
      .describe('equal: every row counts the same; balanced: both classes count the same'),
  })
  .check(({ value: { standardise, clip }, issues }) => {
    if (clip === undefined || standardise !== false) return;
    const message = 'cuts scaled features, and these are not scaled: say standardise, too (true or robust)';
    issues.push({ code: 'custom', path: ['clip'], input: clip, message });
  });
export type LogisticRegressionOptions = z.output<typeof logisticRegressionOptions>;

/**
 * L2-penalised logistic regression: minimises |w|² / 2 + C Σ log loss, the intercept unpenalised, which is
 * scikit-learn's `LogisticRegression(C=C)`, solved to full precision. No draw is made; the seed is not used.
 *
 * @param options C; whether features are scaled on the training rows first, and cut; class weights (`balanced`: rows of a class
 *   weigh n / (2 × their number), as in scikit-learn)
 */
export function logisticRegression({ C, standardise, clip, classWeight }: LogisticRegressionOptions): Model {
  return {
    kind: 'logistic-regression',
    fit(features, labels) {
      checkTrainingData(features, labels);
      const scaling = standardise
        ? learnScaling(features, standardise === 'robust' ? 'robust' : 'standard', clip)
        : undefined;
      const { coefficients, intercept, iterations, converged } = minimiseLogisticLoss({
        features: scaling ? applyScaling(scaling, features) : features,
        targets: Float64Array.from(labels),
        weights: rowWeights(labels, C, classWeight),
        penalty: 1,
      });
      return {
        predict: (rows) => predict(rows, coefficients, intercept, scaling),
        describe: (names) => ({
          kind: 'logistic-regression',
          C,
          standardise,
          ...(clip !== undefined && { clip }),
          classWeight,
          intercept,
          coefficients: Object.fromEntries(names.map((name, j) => [name, coefficients[j]])),
          ...(scaling && {
            centre: Object.fromEntries(names.map((name, j) => [name, scaling.centre[j]])),
            scale: Object.fromEntries(names.map((name, j) => [name, scaling.scale[j]])),
          }),
          iterations,
          converged,
        }),
      } satisfies FittedModel;
    },
  };
}

function rowWeights(labels: Uint8Array, C: number, classWeight: 'equal' | 'balanced'): Float64Array {
  if (classWeight === 'equal') return new Float64Array(labels.length).fill(C);
  const positives = countPositives(labels);
  const positive = (C * labels.length) / (2 * positives);
  const negative = (C * labels.length) / (2 * (labels.length - positives));
  return Float64Array.from(labels, (label) => (label === 1 ? positive : negative));
}

function predict(
  features: Matrix,
  coefficients: Float64Array,
  intercept: number,
  scaling: Scaling | undefined,
): Float64Array {
  checkColumns(features, coefficients.length);
  const { rows, columns, data } = scaling ? applyScaling(scaling, features) : features;
  const probabilities = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let score = intercept;
    for (let j = 0; j < columns; j++, at++) score += coefficients[j] * data[at];
    probabilities[row] = sigmoid(score);
  }
  return probabilities;
}
