import { bench, describe } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { calibrate } from '../../src/models/calibration.ts';
import { createModel } from '../../src/models/index.ts';
import { column } from '../../src/models/matrix.ts';

/** Rows of uniform features of which the first three matter. */
function drawRows(rows: number, columns: number) {
  const stream = randomStream(1, 'bench', rows, columns);
  const data = Float64Array.from({ length: rows * columns }, () => stream.uniform());
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, b, c] = data.subarray(row * columns, row * columns + 3);
    labels[row] = stream.uniform() < 1 / (1 + Math.exp(2 - 4 * a - 6 * (b - 0.5) * (c - 0.5))) ? 1 : 0;
  }
  return { features: { rows, columns, data }, labels };
}

const few = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe('fit 7,500 rows × 28 features', () => {
  const { features, labels } = drawRows(7500, 28);
  const scores = column(features, 0);
  bench('logistic regression', () => void createModel({ kind: 'logistic-regression' }).fit(features, labels, 0));
  bench('single feature', () => void createModel({ kind: 'single-feature', feature: 0 }).fit(features, labels, 0));
  bench('Platt', () => void calibrate('platt', scores, labels));
  bench('isotonic', () => void calibrate('isotonic', scores, labels));
  bench('gradient boosting', () => void createModel({ kind: 'gradient-boosting' }).fit(features, labels, 0), few);
});

describe('fit 7,500 rows × 60 features', () => {
  const { features, labels } = drawRows(7500, 60);
  const boosting = createModel({ kind: 'gradient-boosting' });
  const fitted = boosting.fit(features, labels, 0);
  bench('gradient boosting, 180 rounds', () => void boosting.fit(features, labels, 0), few);
  bench('its prediction', () => void fitted.predict(features));
});

describe('fit 1,000 rows × 28 features, 20 trees or rounds', () => {
  const { features, labels } = drawRows(1000, 28);
  const once = { ...few, iterations: 1, warmupIterations: 0 };
  bench('random forest', () => void createModel({ kind: 'random-forest' }).fit(features, labels, 0), once);
  bench(
    'random forest on 500 of them',
    () => {
      createModel({ kind: 'random-forest', maxRows: 500 }).fit(features, labels, 0);
    },
    once,
  );
  bench(
    'gradient boosting',
    () => void createModel({ kind: 'gradient-boosting', rounds: 20 }).fit(features, labels, 0),
  );
});
