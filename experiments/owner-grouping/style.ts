import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import { randomStream } from '../../src/common/random.ts';
import type { Pairs } from '../../src/evidence/pairs.ts';
import type { FeatureGroup } from '../../src/stylometry/feature-group.ts';
import { findGroup } from '../../src/stylometry/index.ts';
import { pairProtocols } from '../../src/stylometry/pairs/index.ts';
import { labelDocuments } from '../../src/stylometry/pairs/labelled.ts';
import type { Document } from '../../src/text/document.ts';
import { featuresTrainedOn, forgetPairs } from '../author-linking/features.ts';
import type { Sample } from '../author-linking/sample.ts';
import { type TrainedScorer, trainScorer } from '../author-linking/scorer.ts';
import type { TrainingSettings } from '../author-linking/settings.ts';
import { type AdSet, labelsOf } from './ad-set.ts';
import type { LearningSettings } from './settings.ts';

/** Same-owner pairs an owner trained on at most. */
const capPerOwner = 60;

/** Pairs compared at once: the features of millions would take gigabytes, so a part's are let go of before the next. */
const pairsAtOnce = 2 ** 19;

/** A market's ads, and the pairs of them that are asked about. */
export interface StyleQuestion {
  readonly set: Pick<AdSet, 'documents'>;
  readonly pairs: Pairs;
}

/**
 * What style says of pairs of ads: natural logarithms of likelihood ratios by the same-author classifier, trained and
 * calibrated on the ads of other markets.
 *
 * @returns by question, one a pair
 */
export function styleRatios(
  settings: LearningSettings,
  learned: readonly AdSet[],
  questions: readonly StyleQuestion[],
): Float64Array[] {
  const { style } = settings;
  const training = trainingDocuments(learned, settings.labels);
  const scorer = scorers(scorerKey(settings), () => train(settings, training));
  const documents = [...training, ...questions.flatMap(({ set }) => set.documents)];
  const sample = {
    corpus: corpusOf(documents),
    labelled: labelDocuments(documents),
    compared: new Map(),
    comparedBy: new WeakMap(),
  };
  const features = featuresTrainedOn(sample, groupsOf(style), Int32Array.from(training.keys()));
  let first = training.length;
  return questions.map(({ set, pairs }) => {
    const before = first;
    first += set.documents.length;
    const ratios = new Float64Array(pairs.a.length);
    for (let start = 0; start < ratios.length; start += pairsAtOnce) {
      const end = Math.min(start + pairsAtOnce, ratios.length);
      const part = {
        a: pairs.a.subarray(start, end).map((ad) => before + ad),
        b: pairs.b.subarray(start, end).map((ad) => before + ad),
      };
      ratios.set(scorer.logRatios(scorer.scoreFeatures(features(part).matrix)), start);
      forgetPairs(sample, part);
    }
    return ratios;
  });
}

const scorers = memo<TrainedScorer>(2);

function scorerKey({ seed, learn, style, labels }: LearningSettings): string {
  return hashValue({ seed, learn, style, labels });
}

/** The ads that are learned from; no owner of one market is one of another's. */
function trainingDocuments(learned: readonly AdSet[], labels: LearningSettings['labels']): Document[] {
  return learned.flatMap((set, market): Document[] => {
    const label = labelsOf(set, labels);
    return set.documents.map((document, ad) => ({
      ...document,
      id: `${market} ${document.id}`,
      author: `${market} ${label[ad]}`,
    }));
  });
}

function train(settings: LearningSettings, documents: readonly Document[]): TrainedScorer {
  const { seed, style } = settings;
  const labelled = labelDocuments(documents);
  const own = Int32Array.from(documents.keys());
  const counts = { same: style.same, different: style.different, capPerAuthor: capPerOwner };
  const protocol = pairProtocols.find(({ name }) => name === 'random')!;
  const pairs = protocol.sample([...own], labelled, counts, randomStream(seed, 'owner-grouping', 'pairs'));
  const sample: Sample = {
    corpus: corpusOf(documents),
    labelled,
    folds: [{ documents: own, pairs }],
    compared: new Map(),
    comparedBy: new WeakMap(),
  };
  return trainScorer(
    sample,
    groupsOf(style),
    { name: 0, documents: own, pairs, folds: [0], tests: [] },
    trainingSettings(settings),
  );
}

function groupsOf({ features }: LearningSettings['style']): FeatureGroup[] {
  return features.map((name) => findGroup(name));
}

function corpusOf(documents: readonly Document[]): Sample['corpus'] {
  return {
    documents,
    counts: {
      loaded: documents.length,
      tooShort: 0,
      exactDuplicates: 0,
      nearDuplicates: 0,
      nearDuplicatesAcrossAuthors: 0,
      alone: 0,
      documents: documents.length,
      authors: new Set(documents.map(({ author }) => author)).size,
    },
    prepared: { documents, profiles: new Map() },
    position: Int32Array.from(documents.keys()),
  };
}

function trainingSettings({ seed, style }: LearningSettings): TrainingSettings {
  return {
    seed,
    split: { draw: 0 },
    pairs: { protocol: 'random', same: style.same, different: style.different, capPerAuthor: capPerOwner },
    model: [style.model],
    training: style.training,
    choice: 'log-loss',
    calibration: 'platt',
    evaluate: { falsePositiveRate: 0.01 },
  };
}
