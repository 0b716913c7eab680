import { InputError } from '../common/error.ts';
import type { Matrix } from './model.ts';

/**
 * Checks what a model is about to learn from.
 *
 * @param features one row a sample
 * @param labels 1 or 0, one a row
 * @throws InputError where labels and rows differ in number, a label is neither 0 nor 1, one class is missing, or a
 *   feature is not a finite number
 */
export function checkTrainingData(features: Matrix, labels: Uint8Array): void {
  if (labels.length !== features.rows) {
    throw new InputError(`${labels.length} labels for ${features.rows} training rows: one label a row is needed`);
  }
  if (features.data.length !== features.rows * features.columns) {
    throw new InputError(
      `${features.data.length} feature values for ${features.rows} rows of ${features.columns} columns: ${features.rows * features.columns} are needed`,
    );
  }
  checkLabels(labels);
  const bad = features.data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const [row, column] = [Math.floor(bad / features.columns), bad % features.columns];
    throw new InputError(
      `feature ${column} of training row ${row} is ${features.data[bad]}: a finite number is needed (both counted from 0)`,
    );
  }
}

/**
 * Checks that labels are 0 or 1 and that both occur.
 *
 * @throws InputError otherwise
 */
export function checkLabels(labels: Uint8Array): void {
  const positives = countPositives(labels);
  const odd = labels.findIndex((label) => label > 1);
  if (odd >= 0) throw new InputError(`label ${labels[odd]} of row ${odd}: a label is 1 or 0`);
  if (positives === 0 || positives === labels.length) {
    throw new InputError(
      `${labels.length} training rows hold ${positives} positive and ${labels.length - positives} negative labels: at least one of each is needed`,
    );
  }
}

/** How many labels are 1. */
export function countPositives(labels: Uint8Array): number {
  let positives = 0;
  for (const label of labels) positives += label === 1 ? 1 : 0;
  return positives;
}

/**
 * Checks that rows to predict have the columns a model was fitted on.
 *
 * @throws RangeError otherwise
 */
export function checkColumns(features: Matrix, fitted: number): void {
  if (features.columns !== fitted) {
    throw new RangeError(`${features.columns} feature columns to predict from, but the model was fitted on ${fitted}`);
  }
}
