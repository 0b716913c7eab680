import { randomStream } from '../../src/common/random.ts';
import { logLikelihoodRatio } from '../../src/evaluation/likelihood-ratio.ts';
import { exclusionAt, thresholdAt } from '../../src/evaluation/operating-point.ts';
import { calibrate } from '../../src/models/calibration.ts';
import { createModel } from '../../src/models/index.ts';
import type { Matrix } from '../../src/models/model.ts';
import { selectByOutOfFold } from '../../src/models/selection.ts';
import { logit, sigmoid } from '../../src/models/sigmoid.ts';
import type { FeatureGroup, PairIndex } from '../../src/stylometry/feature-group.ts';
import { type FeatureSource, featureNamesOf, featuresTrainedOn } from './features.ts';
import type { Sample } from './sample.ts';
import type { TrainingSettings } from './settings.ts';
import type { TrainingPart } from './training-part.ts';
import { foldRows, outOfFoldRows } from './training-rows.ts';

/** A scorer as one training fold made it: nothing in it has seen another fold. */
export interface TrainedScorer {
  readonly featureNames: readonly string[];
  readonly features: FeatureSource;
  /** The model's own probability that one author wrote both, one a pair. */
  score(pairs: PairIndex): Float64Array;
  /** The same from features that the groups, trained on the same documents, made of pairs of other documents. */
  scoreFeatures(features: Matrix): Float64Array;
  /** Scores above it are links: chosen for the false positive rate asked for, on out-of-fold scores. */
  readonly threshold: number;
  /** Scores up to it are ruled out, those between both thresholds undecided; undefined where nothing is asked to be. */
  readonly lowerThreshold?: number;
  /** Probabilities calibrated on out-of-fold scores, at the training fold's share of same-author pairs. */
  calibrated(scores: Float64Array): Float64Array;
  /** Natural logarithms of likelihood ratios: what the pair's texts say, whatever the share of same-author pairs. */
  logRatios(scores: Float64Array): Float64Array;
  describe(): Record<string, unknown>;
}

/** Trains a scorer on one part of a sample. The choice of a model, threshold and calibration come from author-disjoint folds inside it. */
export function trainScorer(
  sample: Sample,
  groups: readonly FeatureGroup[],
  part: TrainingPart,
  settings: TrainingSettings,
): TrainedScorer {
  const { pairs, documents } = part;
  const features = featuresTrainedOn(sample, groups, documents);
  const names = featureNamesOf(groups);
  const candidates = settings.model.map((options) => createModel(options, names));
  const seed = randomStream(settings.seed, 'model', settings.split.draw, part.name).integer(0x7fffffff);
  const rows =
    settings.training.rows === 'fold'
      ? foldRows(sample, groups, part, settings.training.folds)
      : outOfFoldRows(sample, groups, part, settings);
  const { chosen, outOfFold } = selectByOutOfFold({
    candidates,
    criterion: settings.choice,
    features: rows.features,
    featuresWithout: rows.featuresWithout,
    labels: rows.labels,
    groupsA: rows.authorA,
    groupsB: rows.authorB,
    folds: rows.folds,
    foldOf: rows.foldOf,
    seed,
  });
  const innerLabels = rows.labels.filter((_, row) => outOfFold.scored[row] === 1);
  const innerScores = outOfFold.scores.filter((_, row) => outOfFold.scored[row] === 1);
  const fitted = candidates[chosen].fit(rows.features, rows.labels, seed);
  const toProbability = calibrate(settings.calibration, innerScores.map(logOdds), innerLabels);
  // So many pairs can't show a ratio beyond their number, whatever the calibration's ends say.
  const mostTelling = Math.log(innerScores.length + 1);
  const innerShare = shareOfSame(innerLabels);
  const bounded = (logRatio: number) => Math.max(-mostTelling, Math.min(mostTelling, logRatio));
  const logRatios = (scores: Float64Array) =>
    toProbability(scores.map(logOdds)).map((p) => bounded(logLikelihoodRatio(p, innerShare)));
  // Only pairs within an inner fold are scored, so same-author ones are commoner there than in the fold itself.
  const { falsePositiveRate, falseNegativeRate } = settings.evaluate;
  const threshold = thresholdAt(innerScores, innerLabels, falsePositiveRate);
  const lowerThreshold =
    falseNegativeRate === undefined
      ? undefined
      : Math.min(threshold, exclusionAt(innerScores, innerLabels, falseNegativeRate));
  const priorLogOdds = logit(shareOfSame(pairs.same));
  return {
    featureNames: names,
    features,
    score: (tested) => fitted.predict(features(tested).matrix),
    scoreFeatures: (tested) => fitted.predict(tested),
    threshold,
    lowerThreshold,
    calibrated: (scores) => logRatios(scores).map((ratio) => sigmoid(ratio + priorLogOdds)),
    logRatios,
    describe: () => ({
      ...fitted.describe(names),
      ...(candidates.length > 1 && { chosen: settings.model[chosen], outOf: candidates.length }),
    }),
  };
}

/** A model's probability as log odds, which Platt's curve is linear in. Shares of 0 and 1 (a forest's) are read as one in a million. */
function logOdds(probability: number): number {
  return logit(Math.min(Math.max(probability, 1e-6), 1 - 1e-6));
}

function shareOfSame(labels: Uint8Array): number {
  return labels.reduce((sum, label) => sum + label, 0) / labels.length;
}
