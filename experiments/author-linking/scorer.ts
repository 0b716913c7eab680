import { randomStream } from '../../src/common/random.ts';
import { logLikelihoodRatio } from '../../src/evaluation/likelihood-ratio.ts';
import { thresholdAt } from '../../src/evaluation/operating-point.ts';
import { calibrate } from '../../src/models/calibration.ts';
import { outOfFoldScores } from '../../src/models/cross-validation.ts';
import { createModel } from '../../src/models/index.ts';
import type { FeatureGroup, PairIndex } from '../../src/stylometry/feature-group.ts';
import { type FeatureSource, featuresTrainedOn } from './features.ts';
import type { Sample } from './sample.ts';
import type { ScoreSettings } from './settings.ts';

/** A scorer as one training fold made it: nothing in it has seen another fold. */
export interface TrainedScorer {
  readonly featureNames: readonly string[];
  readonly features: FeatureSource;
  /** The model's own probability that one author wrote both, one a pair. */
  score(pairs: PairIndex): Float64Array;
  /** Scores above it are links: chosen for the false positive rate asked for, on out-of-fold scores. */
  readonly threshold: number;
  /** Probabilities calibrated on out-of-fold scores. */
  calibrated(scores: Float64Array): Float64Array;
  /** Natural logarithms of likelihood ratios: what the pair's texts say, whatever the share of same-author pairs. */
  logRatios(scores: Float64Array): Float64Array;
  describe(): Record<string, unknown>;
}

/** Inner folds for out-of-fold scores: four, so that a model is trained on three quarters of the authors. */
const innerFolds = 4;

/** Trains a scorer on one fold. Threshold and calibration come from author-disjoint folds inside it. */
export function trainScorer(
  sample: Sample,
  groups: readonly FeatureGroup[],
  fold: number,
  settings: ScoreSettings,
): TrainedScorer {
  const { pairs } = sample.folds[fold];
  const features = featuresTrainedOn(sample, groups, fold);
  const { names, matrix } = features(pairs);
  const model = createModel(settings.model, names);
  const seed = randomStream(settings.seed, 'model', settings.split.draw, fold).integer(0x7fffffff);
  const author = sample.labelled.author;
  const inner = outOfFoldScores({
    model,
    features: matrix,
    labels: pairs.same,
    groupsA: pairs.a.map((document) => author[document]),
    groupsB: pairs.b.map((document) => author[document]),
    folds: innerFolds,
    seed,
  });
  const innerLabels = pairs.same.filter((_, row) => inner.scored[row] === 1);
  const innerScores = inner.scores.filter((_, row) => inner.scored[row] === 1);
  const fitted = model.fit(matrix, pairs.same, seed);
  const calibrated = calibrate(settings.calibration, innerScores, innerLabels);
  const prevalence = innerLabels.reduce((sum, label) => sum + label, 0) / innerLabels.length;
  return {
    featureNames: names,
    features,
    score: (tested) => fitted.predict(features(tested).matrix),
    threshold: thresholdAt(innerScores, innerLabels, settings.evaluate.falsePositiveRate),
    calibrated,
    logRatios: (scores) => calibrated(scores).map((probability) => logLikelihoodRatio(probability, prevalence)),
    describe: () => fitted.describe(names),
  };
}
