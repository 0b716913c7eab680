import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binColumns, learnCuts } from '../../src/models/binning.ts';
import { bestSplit, fillHistogram, showColumns, subtractHistogram } from '../../src/models/histogram.ts';

test('few distinct values are cut midway between neighbours', () => {
  const features = { rows: 5, columns: 1, data: Float64Array.of(4, 1, 1, 2, 4) };
  const cuts = learnCuts(features, 255);
  expect([...cuts[0]]).toEqual([1.5, 3]);
  expect([...binColumns(cuts, features).bins]).toEqual([2, 0, 0, 1, 2]);
});

test('many distinct values are cut into bins of about equal size', () => {
  const features = {
    rows: 1000,
    columns: 1,
    data: Float64Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 1000) ** 3),
  };
  const sizes = new Int32Array(10);
  for (const bin of binColumns(learnCuts(features, 10), features).bins) sizes[bin]++;
  for (const size of sizes) expect(Math.abs(size - 100)).toBeLessThanOrEqual(1);
});

test('a constant column has one bin', () => {
  expect([...learnCuts({ rows: 3, columns: 1, data: Float64Array.of(2, 2, 2) }, 255)[0]]).toEqual([]);
});

test('neighbouring doubles are told apart: bin b holds exactly the values at most cut b', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 }),
      (values) => {
        const features = { rows: values.length, columns: 1, data: Float64Array.from(values) };
        const cuts = learnCuts(features, 8);
        expect(cuts[0].length).toBeLessThan(8);
        binColumns(cuts, features).bins.forEach((bin, row) => {
          expect(bin).toBe([...cuts[0]].filter((cut) => cut < values[row]).length);
        });
        if (new Set(values.map((value) => value + 0)).size <= 8) {
          expect(cuts[0].length).toBe(new Set(values.map((value) => value + 0)).size - 1);
        }
      },
    ),
  );
});

test('a histogram less one child is the other child, for odd and even column counts', () => {
  for (const columns of [1, 2, 3]) {
    const data = Float64Array.from({ length: 20 * columns }, (_, i) => (i * 37) % 11);
    const features = { rows: 20, columns, data };
    const binned = binColumns(learnCuts(features, 255), features);
    const shown = showColumns(binned.cuts, Int32Array.from(binned.cuts.keys()));
    const { offsets } = shown;
    const histogramOf = (rows: number[]) => {
      const histogram = new Float64Array(4 * offsets[columns]);
      const gradients = Float64Array.from(rows, (row) => row - 8);
      fillHistogram(binned, shown, Int32Array.from(rows), gradients, gradients.map(Math.abs), histogram);
      return histogram;
    };
    const all = Array.from({ length: 20 }, (_, row) => row);
    const parent = histogramOf(all);
    for (let c = 0; c < columns; c++) {
      const counted = all.filter((row) => binned.bins[c * 20 + row] === 1);
      const at = 4 * (offsets[c] + 1);
      expect(parent[at]).toBe(counted.reduce((sum, row) => sum + row - 8, 0));
      expect(parent[at + 2]).toBe(counted.length);
    }
    subtractHistogram(parent, histogramOf(all.filter((row) => row % 3 === 0)), shown);
    expect(parent).toEqual(histogramOf(all.filter((row) => row % 3 !== 0)));
  }
});

test('a histogram holds the shown columns alone, one after another', () => {
  const data = Float64Array.of(1, 1, 2, 1, 3, 1, 1, 5, 2);
  const binned = binColumns(learnCuts({ rows: 3, columns: 3, data }, 255), { rows: 3, columns: 3, data });
  const shown = showColumns(binned.cuts, Int32Array.of(1, 2));
  const histogram = new Float64Array(4 * 6).fill(9);
  const ones = new Float64Array(3).fill(1);
  // Column 1 holds 1, 3, 5 and column 2 holds 2, 1, 2: three bins of one row, then bins of one and of two.
  fillHistogram(binned, shown, Int32Array.of(0, 1, 2), ones, ones, histogram);
  expect([0, 1, 2, 3, 4].map((bin) => histogram[4 * bin + 2])).toEqual([1, 1, 1, 1, 2]);
  expect([...histogram.subarray(20)]).toEqual([9, 9, 9, 9]);
});

test('the best split is the one that trying every split finds', () => {
  const sample = fc.tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: -8, max: 8 }),
  );
  fc.assert(
    fc.property(fc.array(sample, { minLength: 2, maxLength: 25 }), fc.integer({ min: 1, max: 3 }), (rows, minimum) => {
      const features = {
        rows: rows.length,
        columns: 2,
        data: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
      };
      const binned = binColumns(learnCuts(features, 255), features);
      const shown = showColumns(binned.cuts, Int32Array.from(binned.cuts.keys()));
      const gradients = Float64Array.from(rows, ([, , gradient]) => gradient / 8);
      const histogram = new Float64Array(4 * shown.offsets[2]);
      const hessians = new Float64Array(rows.length).fill(0.25);
      fillHistogram(binned, shown, Int32Array.from(rows.keys()), gradients, hessians, histogram);
      const part = (kept: number[]) => {
        const sum = kept.reduce((total, row) => total + gradients[row], 0);
        return (sum * sum) / (0.25 * kept.length + 1);
      };
      const all = [...rows.keys()];
      let wanted = 0;
      for (const column of [0, 1]) {
        for (let cut = 0; cut < 5; cut++) {
          const left = all.filter((row) => rows[row][column] <= cut);
          const right = all.filter((row) => rows[row][column] > cut);
          if (left.length < minimum || right.length < minimum) continue;
          wanted = Math.max(wanted, part(left) + part(right) - part(all));
        }
      }
      const sums = {
        gradient: gradients.reduce((total, value) => total + value, 0),
        hessian: 0.25 * rows.length,
        count: rows.length,
      };
      expect(bestSplit(histogram, shown, sums, 1, minimum)?.gain ?? 0).toBeCloseTo(wanted, 10);
    }),
  );
});
