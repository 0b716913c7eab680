import { CholeskyDecomposition, Matrix as DenseMatrix } from 'ml-matrix';
import { InputError } from '../common/error.ts';
import type { Matrix } from './model.ts';
import { sigmoid, softplus } from './sigmoid.ts';
import { addWeightedSquares } from './weighted-squares.ts';

/** A linear function of the features on the scale of log odds. */
export interface LinearLogit {
  readonly coefficients: Float64Array;
  readonly intercept: number;
  readonly iterations: number;
  /** False where the step limit came first: the numbers are then not the minimum. */
  readonly converged: boolean;
}

export interface LogisticProblem {
  readonly features: Matrix;
  /** The probability each row should get, from 0 to 1: labels, or softened ones. */
  readonly targets: Float64Array;
  /** What each row's loss counts for, one a row. */
  readonly weights: Float64Array;
  /** Half of this times the sum of squared coefficients is added to the loss. The intercept is free. */
  readonly penalty: number;
}

const stepLimit = 200;

/**
 * Minimises Σ weight × log loss + penalty / 2 × |coefficients|² by Newton steps (iteratively reweighted least squares;
 * Hastie, Tibshirani & Friedman, Elements of Statistical Learning, 4.4.1), each halved until the objective falls enough
 * (as Lin, Lin & Weng 2007 do for Platt scaling). The function is convex, so that the result is its one minimum.
 *
 * Columns are centred for the arithmetic and the Hessian is scaled to a unit diagonal before its Cholesky
 * factorisation: neither changes the minimum, and columns of any scale then solve well.
 *
 * @throws InputError where squares of the numbers overflow
 */
export function minimiseLogisticLoss({ features, targets, weights, penalty }: LogisticProblem): LinearLogit {
  const { means, centred } = centre(features);
  const size = features.columns + 1; // the last parameter is the intercept
  const scores = new Float64Array(features.rows);
  const state = { features: centred, targets, weights, penalty };
  let parameters: Float64Array = new Float64Array(size);
  let loss = objective(state, parameters, scores);
  let iterations = 0;
  let converged = false;
  let solve: ((gradient: Float64Array) => Float64Array) | undefined;
  while (!converged && iterations < stepLimit) {
    iterations++;
    const { gradient, curvature } = slope(state, parameters, scores);
    solve ??= scaledSolver(hessianOf(centred, curvature, penalty), size);
    const step = solve(gradient);
    const decrement = dot(gradient, step);
    // So near the minimum the objective's own rounding hides the gain: the full step is right to second order, and the
    // Hessian, which is nearly all of the work, no longer changes enough to be worth making again.
    const trusted = decrement <= 1e-9 * (1 + Math.abs(loss));
    if (!trusted) solve = undefined;
    converged = decrement <= 1e-20 * (1 + Math.abs(loss));
    let length = 1;
    for (;;) {
      const next = parameters.map((value, j) => value - length * step[j]);
      const nextLoss = objective(state, next, scores);
      if (trusted || nextLoss <= loss - 1e-4 * length * decrement || length < 1e-12) {
        parameters = next;
        loss = nextLoss;
        break;
      }
      length /= 2;
    }
  }
  const coefficients = parameters.slice(0, features.columns);
  return { coefficients, intercept: parameters[features.columns] - dot(coefficients, means), iterations, converged };
}

/** A constant column becomes exactly zero: what rounding leaves of it would otherwise pass for a feature. */
function centre({ rows, columns, data }: Matrix): { means: Float64Array; centred: Matrix } {
  const means = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    let constant = true;
    for (let at = j; at < data.length; at += columns) {
      sum += data[at];
      if (data[at] !== data[j]) constant = false;
    }
    means[j] = constant ? data[j] : sum / rows;
  }
  const centred = new Float64Array(data.length);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++, at++) centred[at] = data[at] - means[j];
  }
  return { means, centred: { rows, columns, data: centred } };
}

/** The objective; leaves each row's log odds in `scores`. */
function objective(
  { features: { rows, columns, data }, targets, weights, penalty }: LogisticProblem,
  parameters: Float64Array,
  scores: Float64Array,
): number {
  let loss = 0;
  for (let row = 0, at = 0; row < rows; row++) {
    let score = parameters[columns];
    for (let j = 0; j < columns; j++, at++) score += parameters[j] * data[at];
    scores[row] = score;
    const target = targets[row];
    loss += weights[row] * (target * softplus(-score) + (1 - target) * softplus(score));
  }
  for (let j = 0; j < columns; j++) loss += (penalty / 2) * parameters[j] ** 2;
  return loss;
}

/** The gradient at the parameters whose log odds are in `scores`, and what each row's square counts for in the Hessian. */
function slope(
  { features: { rows, columns, data }, targets, weights, penalty }: LogisticProblem,
  parameters: Float64Array,
  scores: Float64Array,
): { gradient: Float64Array; curvature: Float64Array } {
  const gradient = new Float64Array(columns + 1);
  const curvature = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    const p = sigmoid(scores[row]);
    const pull = weights[row] * (p - targets[row]);
    curvature[row] = weights[row] * p * (1 - p);
    for (let j = 0; j < columns; j++, at++) gradient[j] = gradient[j] + pull * data[at];
    gradient[columns] = gradient[columns] + pull;
  }
  for (let j = 0; j < columns; j++) gradient[j] = gradient[j] + penalty * parameters[j];
  return { gradient, curvature };
}

/** The Hessian's lower half, row by row; the intercept, which is not penalised, comes last. */
function hessianOf({ rows, columns, data }: Matrix, curvature: Float64Array, penalty: number): Float64Array {
  const size = columns + 1;
  const hessian = new Float64Array(size * size);
  addWeightedSquares(hessian, size, { rows, columns, data }, curvature);
  const last = columns * size;
  for (let row = 0, at = 0; row < rows; row++) {
    const weight = curvature[row];
    for (let j = 0; j < columns; j++, at++) hessian[last + j] = hessian[last + j] + weight * data[at];
    hessian[last + columns] = hessian[last + columns] + weight;
  }
  for (let j = 0; j < columns; j++) hessian[j * size + j] = hessian[j * size + j] + penalty;
  return hessian;
}

/**
 * Solves hessian × step = gradient for any gradient, with a ridge that grows only while rounding leaves the matrix
 * indefinite.
 */
function scaledSolver(hessian: Float64Array, size: number): (gradient: Float64Array) => Float64Array {
  if (!hessian.every(Number.isFinite)) throw overflow();
  const scale = Float64Array.from({ length: size }, (_, j) => 1 / Math.sqrt(hessian[j * size + j] || 1));
  const unit = DenseMatrix.zeros(size, size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      const value = hessian[j * size + k] * scale[j] * scale[k];
      unit.set(j, k, value);
      unit.set(k, j, value);
    }
  }
  for (let ridge = 1e-14; ; ridge *= 100) {
    for (let j = 0; j < size; j++) unit.set(j, j, 1 + ridge);
    const factors = new CholeskyDecomposition(unit);
    if (!factors.isPositiveDefinite()) continue;
    return (gradient) => {
      if (!gradient.every(Number.isFinite)) throw overflow();
      const right = DenseMatrix.columnVector(gradient.map((value, j) => value * scale[j]));
      return Float64Array.from(factors.solve(right).to1DArray(), (value, j) => value * scale[j]);
    };
  }
}

function overflow(): InputError {
  return new InputError('features or weights are too large for a logistic fit: sums of their squares overflow');
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < x.length; j++) sum += x[j] * y[j];
  return sum;
}
