import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate, calibrationKinds } from '../../src/models/calibration.ts';
import { column } from '../../src/models/matrix.ts';
import { fitPlatt } from '../../src/models/platt.ts';
import { linearData } from './known-data.ts';
import expected from './scikit-learn.json' with { type: 'json' };

const { features, labels } = linearData(400, 1);
const scores = column(features, 0).map((value) => Math.round(value * 20) / 20);

describe('Platt', () => {
  test("equals the minimum that SciPy's BFGS finds for Lin, Lin and Weng's objective (scikit_learn.py) to 1e-6", () => {
    const { slope, intercept } = fitPlatt(scores, labels);
    expect(Math.abs(slope - expected.platt.slope)).toBeLessThan(1e-6);
    expect(Math.abs(intercept - expected.platt.intercept)).toBeLessThan(1e-6);
  });
  test("equals scikit-learn's _sigmoid_calibration as far as that converges", () => {
    const { slope, intercept } = fitPlatt(scores, labels);
    expect(Math.abs(slope - expected.plattScikitLearn.slope)).toBeLessThan(1e-5);
    expect(Math.abs(intercept - expected.plattScikitLearn.intercept)).toBeLessThan(1e-5);
  });
  test('two scores: the softened labels themselves', () => {
    // One positive at 1, three negatives at 0: targets 2/3 and 1/5, which a line through two points meets exactly.
    const map = calibrate('platt', Float64Array.of(0, 0, 0, 1), Uint8Array.of(0, 0, 0, 1));
    const [low, high] = map(Float64Array.of(0, 1));
    expect(low).toBeCloseTo(1 / 5, 10);
    expect(high).toBeCloseTo(2 / 3, 10);
  });
  test('scores all alike give one probability', () => {
    const map = calibrate('platt', new Float64Array(3).fill(0.1), Uint8Array.of(0, 1, 1));
    const [p, q] = map(Float64Array.of(0.1, 5));
    expect(p).toBeCloseTo((1 / 3 + 3 / 4 + 3 / 4) / 3, 10);
    expect(q).toBeCloseTo(p, 10);
  });
});

describe('isotonic', () => {
  test("equals scikit-learn's IsotonicRegression(out_of_bounds='clip'), within, between and beyond its points", () => {
    const grid = Float64Array.from({ length: 25 }, (_, i) => (i - 2) / 20);
    const found = calibrate('isotonic', scores, labels)(grid);
    found.forEach((p, i) => {
      expect(Math.abs(p - expected.isotonic[i])).toBeLessThan(1e-9);
    });
  });
  test('worked by hand: 0.1→0, 0.2→1, 0.3→0, 0.4→1 pools the middle two', () => {
    const map = calibrate('isotonic', Float64Array.of(0.4, 0.1, 0.3, 0.2), Uint8Array.of(1, 0, 0, 1));
    expect([...map(Float64Array.of(0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 9))]).toEqual(
      [0, 0, 0.25, 0.5, 0.5, 0.5, 1, 1].map((p) => expect.closeTo(p, 12)),
    );
  });
});

test('none gives the scores back', () => {
  expect(calibrate('none', scores, labels)(Float64Array.of(0.3, 0.1))).toEqual(Float64Array.of(0.3, 0.1));
});

test('every calibration is a probability; isotonic never falls, Platt goes one way', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.double({ min: -50, max: 50, noNaN: true }));
  const asked = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), asked, (rows, grid) => {
      const rowLabels = Uint8Array.from(rows, ([label]) => label);
      fc.pre(rowLabels.includes(0) && rowLabels.includes(1));
      const rowScores = Float64Array.from(rows, ([, score]) => score);
      for (const kind of ['platt', 'isotonic'] as const) {
        const mapped = calibrate(kind, rowScores, rowLabels)(Float64Array.from(grid).sort());
        const steps = [...mapped.keys()].slice(1).map((i) => mapped[i] - mapped[i - 1]);
        for (const p of mapped) expect(p >= 0 && p <= 1).toBe(true);
        const rising = steps.every((step) => step >= -1e-15);
        expect(rising || (kind === 'platt' && steps.every((step) => step <= 1e-15))).toBe(true);
      }
    }),
  );
});

test('mistakes are input errors', () => {
  for (const kind of calibrationKinds) {
    expect(() => calibrate(kind, Float64Array.of(1, 2), Uint8Array.of(1))).toThrow('2 scores with 1 labels');
    expect(() => calibrate(kind, Float64Array.of(1, 2), Uint8Array.of(1, 1))).toThrow('2 positive and 0 negative');
    expect(() => calibrate(kind, Float64Array.of(1, Infinity), Uint8Array.of(0, 1))).toThrow(
      'score 1 to calibrate on is',
    );
  }
});
