// src/models/mean-difference.ts
import { z } from 'zod';
import type { Model } from '../../../src/models/model.ts';
import { sigmoid } from '../../../src/models/sigmoid.ts';
import { checkColumns, checkTrainingData } from '../../../src/models/training-data.ts';

export const meanDifferenceOptions = z.strictObject({
  kind: z.literal('mean-difference'),
  scale: z.number().positive().default(1).describe('What the projection is multiplied by'),
});

/** Projects on the line between the means of the two classes; one half is midway. No draw is made. */
export function meanDifference({ scale }: z.output<typeof meanDifferenceOptions>): Model {
  return {
    kind: 'mean-difference',
    fit(features, labels) {
      checkTrainingData(features, labels);
      const { columns } = features;
      const counts = [0, 0];
      const sums = [new Float64Array(columns), new Float64Array(columns)];
      for (const [row, label] of labels.entries()) {
        counts[label]++;
        for (let j = 0; j < columns; j++) sums[label][j] += features.data[row * columns + j];
      }
      const [negative, positive] = sums.map((sum, label) => sum.map((value) => value / counts[label]));
      return {
        predict(rows) {
          checkColumns(rows, columns);
          return Float64Array.from({ length: rows.rows }, (_, row) => {
            let score = 0;
            for (let j = 0; j < columns; j++) {
              const middle = (positive[j] + negative[j]) / 2;
              score += (positive[j] - negative[j]) * (rows.data[row * columns + j] - middle);
            }
            return sigmoid(scale * score);
          });
        },
        describe: (names) => ({
          kind: 'mean-difference',
          scale,
          weights: Object.fromEntries(names.map((name, j) => [name, positive[j] - negative[j]])),
        }),
      };
    },
  };
}
