import { hashValue } from '../../src/common/hash.ts';
import { type BootstrapOptions, bootstrapPairs, type Resampled } from '../../src/evaluation/bootstrap.ts';
import { brierScore, expectedCalibrationError } from '../../src/evaluation/calibration.ts';
import { minimumCostOfLogLikelihoodRatio } from '../../src/evaluation/likelihood-ratio.ts';
import { formatMeasure } from '../../src/evaluation/measure-name.ts';
import type { PairSample } from '../../src/evaluation/pair-sample.ts';
import type { PairSet } from '../../src/stylometry/pairs/labelled.ts';
import type { SelectionCounts } from '../../src/text/select-documents.ts';
import { wordCount } from '../../src/text/word-count.ts';
import type { DataAccess, FilePaths } from '../experiment.ts';
import { measureAbstention } from './abstention.ts';
import { type LengthOutcome, measureByLength } from './by-length.ts';
import { type CurvePoints, meanCurves, pool, poolLabels } from './curves.ts';
import { groupsOf } from './groups.ts';
import { type RankingOutcome, rankFolds, type Trained } from './ranking.ts';
import { drawSample, type Sample, sampleKey } from './sample.ts';
import { trainScorer } from './scorer.ts';
import type { ScoreSettings } from './settings.ts';
import { type TrainingPart, trainingParts } from './training-part.ts';
import { joinSamples } from './transfer.ts';

/** What a trial that trains and tests gives. */
export interface ScoreOutcome {
  readonly selection: SelectionCounts;
  readonly folds: readonly FoldCounts[];
  /** Hash of the authors' names: two trials with the same authors can be compared resample by resample. */
  readonly authorsHash: string;
  /** Hash of the documents' ids, in order. */
  readonly documentsHash: string;
  readonly featureNames: readonly string[];
  /** Means over all train/test orders, and what the mean came to in each author-bootstrap resample. */
  readonly measures: ReadonlyMap<string, Resampled>;
  /** At the model's own decision, a probability above one half; null where the config doesn't ask for it. */
  readonly decision: ReadonlyMap<string, Resampled> | null;
  /** Measures that pool the orders' calibrated pairs and have no interval. */
  readonly calibration: { readonly brier: number; readonly ece: number; readonly cllrMin: number };
  /** By `measureAbstention`; null where the config doesn't ask for it. */
  readonly abstention: ReadonlyMap<string, Resampled> | null;
  readonly ranking: RankingOutcome | null;
  /** By the length of the shorter text; empty where the config doesn't ask for it. */
  readonly lengths: readonly LengthOutcome[];
  readonly curves: CurvePoints;
  readonly orders: readonly OrderOutcome[];
}

export interface FoldCounts {
  readonly documents: number;
  readonly authors: number;
  readonly same: number;
  readonly different: number;
}

/** One order: a model trained on one fold (or on all but one) and tested on another. Kept to re-score without a rerun. */
export interface OrderOutcome {
  readonly train: number | readonly number[];
  /** Of the folds that are tested. */
  readonly test: number;
  readonly scores: Float64Array;
  readonly threshold: number;
  readonly pairs: PairSet;
  readonly model: Record<string, unknown>;
}

/** Trains on each fold, tests on every other, and measures. */
export async function runScoreTrial(
  settings: ScoreSettings,
  data: DataAccess,
  files: FilePaths,
): Promise<ScoreOutcome> {
  const { sample, parts, firstTested } = await drawParts(settings, data);
  const groups = await groupsOf(settings, files);
  const trained = parts.map((part): Trained => ({ ...part, scorer: trainScorer(sample, groups, part, settings) }));
  const orders = trained.flatMap((each) => each.tests.map((test) => testOrder(each, test, sample.folds[test].pairs)));
  const { author, authors } = sample.labelled;
  const bootstrap = { authors: authors.length, resamples: settings.evaluate.resamples, seed: settings.seed };
  const pairSamples = orders.map(({ pairs, scores, threshold, logRatios }): PairSample => {
    const authorA = pairs.a.map((document) => author[document]);
    const authorB = pairs.b.map((document) => author[document]);
    return { scores, same: pairs.same, authorA, authorB, threshold, logRatios };
  });
  const measures = bootstrapPairs(pairSamples, settings.measures, bootstrap);
  const pooled = orders.map((order) => ({ ...order, same: order.pairs.same }));
  const labels = poolLabels(pooled);
  const probabilities = pool(orders.map((order) => order.probabilities));
  return {
    selection: sample.corpus.counts,
    folds: countFolds(sample).slice(firstTested),
    authorsHash: hashValue(authors),
    documentsHash: hashValue(sample.corpus.documents.map(({ id }) => id)),
    featureNames: trained[0].scorer.featureNames,
    measures,
    decision: settings.evaluate.decision
      ? bootstrapPairs(
          pairSamples.map((s) => ({ ...s, threshold: 0.5 })),
          ['Accuracy', 'TPR', 'FPR'],
          bootstrap,
        )
      : null,
    calibration: {
      brier: brierScore(probabilities, labels),
      ece: expectedCalibrationError(probabilities, labels),
      cllrMin: minimumCostOfLogLikelihoodRatio(pool(orders.map((order) => order.logRatios)), labels),
    },
    abstention:
      settings.evaluate.falseNegativeRate === undefined
        ? null
        : measureAbstention(
            pairSamples.map((sample, i) => ({ sample, lower: orders[i].lowerThreshold! })),
            measures,
            bootstrap,
          ),
    ranking: settings.evaluate.ranking ? rankFolds(sample, trained, bootstrap) : null,
    lengths: lengthsOf(sample, settings, orders, pairSamples, bootstrap),
    curves: meanCurves(pooled),
    orders: orders.map(({ train, test, scores, threshold, pairs, model }) => ({
      train,
      test: test - firstTested,
      scores,
      threshold,
      pairs,
      model,
    })),
  };
}

/** The sample and its training parts; scorers are tested on the sample's folds from `firstTested` on. */
async function drawParts(
  settings: ScoreSettings,
  data: DataAccess,
): Promise<{ sample: Sample; parts: TrainingPart[]; firstTested: number }> {
  const own = await drawSample(settings, data);
  if (settings.trainedOn === undefined) return { sample: own, parts: trainingParts(own, settings), firstTested: 0 };
  const elsewhere = { ...settings, dataset: settings.trainedOn };
  const other = await drawSample(elsewhere, data);
  const sample = joinSamples(hashValue([sampleKey(elsewhere), sampleKey(settings)]), other, own);
  const firstTested = other.folds.length;
  const tests = own.folds.map((_, fold) => firstTested + fold);
  const parts = trainingParts(other, settings).map((part) => ({ ...part, tests }));
  return { sample, parts, firstTested };
}

function lengthsOf(
  { corpus }: Sample,
  { evaluate: { lengths, falsePositiveRate } }: ScoreSettings,
  orders: readonly { readonly pairs: PairSet }[],
  samples: readonly PairSample[],
  bootstrap: BootstrapOptions,
): LengthOutcome[] {
  if (lengths.length === 0) return [];
  const words = corpus.documents.map(({ body }) => wordCount(body));
  const measures = [formatMeasure({ kind: 'TPR@FPR', parameter: falsePositiveRate }), 'AUC', 'TPR', 'FPR'];
  const scored = samples.map((sample, i) => ({ sample, pairs: orders[i].pairs }));
  return measureByLength(scored, words, lengths, measures, bootstrap);
}

function testOrder({ scorer, folds }: Trained, test: number, pairs: PairSet) {
  const scores = scorer.score(pairs);
  return {
    train: folds.length === 1 ? folds[0] : folds,
    test,
    pairs,
    scores,
    threshold: scorer.threshold,
    lowerThreshold: scorer.lowerThreshold,
    probabilities: scorer.calibrated(scores),
    logRatios: scorer.logRatios(scores),
    model: scorer.describe(),
  };
}

function countFolds({ folds, labelled }: Sample): FoldCounts[] {
  return folds.map(({ documents, pairs }) => {
    const same = pairs.same.reduce((sum, label) => sum + label, 0);
    const authors = new Set(documents.map((document) => labelled.author[document])).size;
    return { documents: documents.length, authors, same, different: pairs.same.length - same };
  });
}
