import { RandomForestRegression } from 'ml-random-forest';
import { z } from 'zod';
import { randomStream } from '../common/random.ts';
import { selectRows } from './matrix.ts';
import type { FittedModel, Matrix, Model } from './model.ts';
import { stratifiedRows } from './stratified-rows.ts';
import { checkColumns, checkTrainingData } from './training-data.ts';

export const randomForestOptions = z.strictObject({
  kind: z.literal('random-forest'),
  trees: z.int().positive().default(20).describe('Trees'),
  maxRows: z.int().min(2).default(1000).describe('Most training rows used: a draw that keeps the share of each class'),
  featureShare: z.number().positive().max(1).default(1).describe('Share of the features that each tree sees'),
});
export type RandomForestOptions = z.output<typeof randomForestOptions>;

/**
 * A random forest (Breiman 2001) of ml-random-forest's regression trees on 0/1 labels, grown on bootstrap samples until
 * a leaf is pure or holds three rows: its mean is the share of the trees' votes.
 *
 * It is here because readers expect one, within its reach: the package tries every cut by a pass over all rows, so that
 * twice the rows take about three times as long (20 trees × 28 features: 500 rows 1.4–2.1 s, 1,000 rows 5–7 s), 50 to
 * 160 times what 20 rounds of our gradient boosting take on the same rows. Hence `maxRows`. Features are drawn without
 * replacement: with it, a `featureShare` below 1 costs the package's forest much of its accuracy.
 *
 * @param options trees; most training rows; share of the features that each tree sees
 */
export function randomForest({ trees, maxRows, featureShare }: RandomForestOptions): Model {
  return {
    kind: 'random-forest',
    fit(features, labels, seed) {
      checkTrainingData(features, labels);
      const rows = stratifiedRows(labels, maxRows, randomStream(seed, 'random-forest', 'rows'));
      const forest = new RandomForestRegression({
        nEstimators: trees,
        maxFeatures: packageShare(featureShare, features.columns),
        replacement: false,
        useSampleBagging: true,
        noOOB: true,
        // The package takes a split's error for its gain and refuses one of none, the perfect split, unless told this
        // (a tree's first split it refuses all the same: a feature that alone parts everything needs no forest).
        treeOptions: { gainThreshold: -1 },
        seed: randomStream(seed, 'random-forest', 'trees').integer(2 ** 31 - 1),
      });
      forest.train(
        nestedRows(selectRows(features, rows)),
        Array.from(rows, (row) => labels[row]),
      );
      return {
        predict(given) {
          checkColumns(given, features.columns);
          return given.rows === 0 ? new Float64Array(0) : Float64Array.from(forest.predict(nestedRows(given)));
        },
        describe: () => ({
          kind: 'random-forest',
          trees,
          maxRows,
          featureShare,
          trainingRows: rows.length,
          trainingRowsGiven: features.rows,
        }),
      } satisfies FittedModel;
    },
  };
}

/**
 * The package takes a share of the columns and rounds the product down: half a column more keeps rounding from losing
 * one. (A whole number 1 would mean all.)
 */
function packageShare(share: number, columns: number): number {
  const count = Math.max(1, Math.floor(share * columns));
  return count === columns ? 1 : (count + 0.5) / columns;
}

function nestedRows({ rows, columns, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * columns, (row + 1) * columns)));
}
