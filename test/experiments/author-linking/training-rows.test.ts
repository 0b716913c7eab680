import { describe, expect, test } from 'vitest';
import { trainingSchema } from '../../../experiments/author-linking/config.ts';
import { trainScorer } from '../../../experiments/author-linking/scorer.ts';
import type { TrainingSettings } from '../../../experiments/author-linking/settings.ts';
import { trainingParts } from '../../../experiments/author-linking/training-part.ts';
import { foldRows, outOfFoldRows } from '../../../experiments/author-linking/training-rows.ts';
import { areaUnderRoc } from '../../../src/evaluation/rank-measures.ts';
import { rankScores } from '../../../src/evaluation/ranked.ts';
import { modelSchema } from '../../../src/models/index.ts';
import type { FeatureGroup } from '../../../src/stylometry/feature-group.ts';
import { findGroup } from '../../../src/stylometry/index.ts';
import { madeUpSample } from './made-up-sample.ts';

const settingsOf = (training: object = {}, model: object = { kind: 'logistic-regression', C: 0.1 }) =>
  ({
    seed: 7,
    split: { draw: 0 },
    pairs: { protocol: 'random', same: 400, different: 800, capPerAuthor: 30 },
    model: [modelSchema.parse(model)],
    training: trainingSchema.parse({ rows: 'out-of-fold', ...training }),
    choice: 'partial-auc',
    calibration: 'platt',
    evaluate: { falsePositiveRate: 0.01 },
  }) satisfies TrainingSettings;

/** Says 1 of a pair where one of its documents' authors was learned from. */
const memory = (sample: ReturnType<typeof madeUpSample>): FeatureGroup => ({
  name: 'memory',
  summary: '',
  source: '',
  features: ['known'],
  readsLayout: false,
  profile: () => ({
    fit(training) {
      const { author } = sample.labelled;
      const known = new Set(training.map((document) => author[document]));
      const seen = (document: number) => known.has(author[document]);
      return ({ a, b }) => Float64Array.from(a, (document, i) => (seen(document) || seen(b[i]) ? 1 : 0));
    },
  }),
});

describe('out-of-fold rows', () => {
  const sample = madeUpSample(48, 5, 3);
  const settings = settingsOf();
  const [part] = trainingParts(sample, settings);
  const rows = outOfFoldRows(sample, [memory(sample)], part, settings);

  test('no feature was learned from an author of its pair', () => {
    expect(rows.features.rows).toBeGreaterThan(400);
    expect(rows.features.data.every((known) => known === 0)).toBe(true);
  });

  test('four different-author pairs come with a same-author one, all of the training fold', () => {
    const same = rows.labels.reduce((sum, label) => sum + label, 0);
    expect(rows.labels.length).toBe(5 * same);
    const own = new Set(sample.folds[0].documents.map((document) => sample.labelled.author[document]));
    expect([...rows.authorA, ...rows.authorB].every((author) => own.has(author))).toBe(true);
    for (const [row, label] of rows.labels.entries()) {
      expect(label).toBe(rows.authorA[row] === rows.authorB[row] ? 1 : 0);
    }
  });

  test('inner folds are cut for the model where enough authors and different-author pairs stay', () => {
    const many = madeUpSample(200, 2, 4);
    const [fold] = trainingParts(many, settings);
    const folds = (falsePositiveRate: number) =>
      outOfFoldRows(many, [memory(many)], fold, { ...settings, evaluate: { falsePositiveRate } }).folds;
    // At 10% a hundred different-author pairs must lie within thirds of inner folds, at 0.1% ten thousand.
    expect(folds(0.1)).toBe(12);
    expect(folds(0.001)).toBe(4);
    const evaluate = { falsePositiveRate: 0.1 };
    expect(outOfFoldRows(sample, [memory(sample)], part, { ...settings, evaluate }).folds, 'six authors each').toBe(4);
  });

  test('pairs of one kind alone are told', () => {
    const alone = madeUpSample(48, 1, 5);
    const [only] = trainingParts(alone, settings);
    expect(() => outOfFoldRows(alone, [memory(alone)], only, settings)).toThrow(
      /the random protocol gives 0 same- and 0 different-author pairs within the 4 inner folds/,
    );
  });
});

describe('training parts', () => {
  const sample = madeUpSample(40, 4, 9);
  const authorsOf = (documents: Int32Array) => new Set(documents.map((at) => sample.labelled.author[at]));

  test('a share of the authors trains, and their pairs', () => {
    const [half] = trainingParts(sample, settingsOf({ authors: 0.5 }));
    const kept = authorsOf(half.documents);
    expect(kept.size).toBe(authorsOf(sample.folds[0].documents).size / 2);
    expect([...authorsOf(half.pairs.a), ...authorsOf(half.pairs.b)].every((author) => kept.has(author))).toBe(true);
    expect(half.tests).toEqual([1]);
  });

  test('all folds but the tested one train', () => {
    const parts = trainingParts(sample, settingsOf({ authors: 'others' }));
    expect(parts.map(({ folds, tests }) => [folds, tests])).toEqual([
      [[1], [0]],
      [[0], [1]],
    ]);
    expect(parts[0].documents).toEqual(sample.folds[1].documents);
    expect([...parts[0].pairs.a]).toEqual([...sample.folds[1].pairs.a]);
  });
});

describe('the whole pipeline', () => {
  const groups = ['f-ratio-cosines', 'wccn', 'plda', 'character-language-model'].map((name) => findGroup(name));
  const model = {
    kind: 'stack',
    members: [
      { kind: 'logistic-regression', C: 0.01, standardise: 'robust', clip: 5 },
      { kind: 'gradient-boosting', rounds: 30, columnShare: 0.5 },
    ],
  };
  const testAucOf = (seed: number, shuffled: boolean) => {
    const sample = madeUpSample(48, 6, seed, shuffled);
    const settings = settingsOf({}, model);
    return trainingParts(sample, settings).map((part) => {
      const scorer = trainScorer(sample, groups, part, settings);
      const { pairs } = sample.folds[part.tests[0]];
      return areaUnderRoc(rankScores(scorer.score(pairs), pairs.same));
    });
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test('learns what there is to learn, and nothing from shuffled labels', () => {
    expect(mean(testAucOf(1, false))).toBeGreaterThan(0.75);
    const shuffled = [1, 2, 3, 4].flatMap((seed) => testAucOf(seed, true));
    // Eight folds: an interval of Student's t, which holds one half in 99 of 100 runs of an honest pipeline.
    const centre = mean(shuffled);
    const deviation = Math.sqrt(shuffled.reduce((sum, auc) => sum + (auc - centre) ** 2, 0) / 7);
    const half = (3.499 * deviation) / Math.sqrt(8);
    expect(Math.abs(centre - 0.5)).toBeLessThan(half);
    expect(half).toBeLessThan(0.08);
  }, 120_000);
});

test('shuffled labels are learned by heart in fold rows, and not in out-of-fold rows', () => {
  const settings = settingsOf();
  const aucOf = (seed: number) => {
    const sample = madeUpSample(48, 6, seed, true);
    const [part] = trainingParts(sample, settings);
    const column = ({ features, labels }: Pick<ReturnType<typeof foldRows>, 'features' | 'labels'>) =>
      areaUnderRoc(
        rankScores(
          Float64Array.from(labels, (_, row) => features.data[row * features.columns]),
          labels,
        ),
      );
    const groups = [findGroup('plda')];
    return [column(foldRows(sample, groups, part, 4)), column(outOfFoldRows(sample, groups, part, settings))];
  };
  const found = [11, 12, 13].map(aucOf);
  expect(Math.min(...found.map(([inFold]) => inFold))).toBeGreaterThan(0.8);
  expect(Math.abs(found.reduce((sum, [, outOfFold]) => sum + outOfFold, 0) / 3 - 0.5)).toBeLessThan(0.05);
}, 60_000);
