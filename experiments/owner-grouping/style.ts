import { randomStream } from '../../src/common/random.ts';
import type { Pairs } from '../../src/evidence/pairs.ts';
import { findGroup } from '../../src/stylometry/index.ts';
import { pairProtocols } from '../../src/stylometry/pairs/index.ts';
import { labelDocuments } from '../../src/stylometry/pairs/labelled.ts';
import type { Document } from '../../src/text/document.ts';
import type { Sample } from '../author-linking/sample.ts';
import { trainScorer } from '../author-linking/scorer.ts';
import type { TrainingSettings } from '../author-linking/settings.ts';
import { type AdSet, labelsOf } from './ad-set.ts';
import type { LearningSettings } from './settings.ts';

/** Same-owner pairs an owner trained on at most. */
const capPerOwner = 60;

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
  const { seed, style, labels } = settings;
  const training = learned.flatMap((set, market): Document[] => {
    const label = labelsOf(set, labels);
    return set.documents.map((document, ad) => ({
      ...document,
      id: `${market} ${document.id}`,
      author: `${market} ${label[ad]}`,
    }));
  });
  const documents = [...training, ...questions.flatMap(({ set }) => set.documents)];
  const labelled = labelDocuments(documents);
  const own = Int32Array.from(training.keys());
  const counts = { same: style.same, different: style.different, capPerAuthor: capPerOwner };
  const protocol = pairProtocols.find(({ name }) => name === 'random')!;
  const trained = protocol.sample([...own], labelled, counts, randomStream(seed, 'owner-grouping', 'pairs'));
  const scorer = trainScorer(
    sampleOf(documents, labelled, own, trained),
    style.features.map((name) => findGroup(name)),
    0,
    trainingSettings(settings),
  );
  let first = own.length;
  return questions.map(({ set, pairs }) => {
    const before = first;
    first += set.documents.length;
    return scorer.logRatios(scorer.score({ a: pairs.a.map((ad) => before + ad), b: pairs.b.map((ad) => before + ad) }));
  });
}

function sampleOf(
  documents: readonly Document[],
  labelled: Sample['labelled'],
  own: Int32Array,
  pairs: Sample['folds'][number]['pairs'],
): Sample {
  const authors = new Set(documents.map(({ author }) => author)).size;
  return {
    corpus: {
      documents,
      counts: {
        loaded: documents.length,
        tooShort: 0,
        exactDuplicates: 0,
        nearDuplicates: 0,
        nearDuplicatesAcrossAuthors: 0,
        alone: 0,
        documents: documents.length,
        authors,
      },
      prepared: { documents, profiles: new Map() },
      position: Int32Array.from(documents.keys()),
    },
    labelled,
    folds: [{ documents: own, pairs }],
    compared: new Map(),
    comparedBy: new WeakMap(),
  };
}

function trainingSettings({ seed, style }: LearningSettings): TrainingSettings {
  return {
    seed,
    split: { draw: 0 },
    model: [style.model],
    choice: 'log-loss',
    calibration: 'platt',
    evaluate: { falsePositiveRate: 0.01 },
  };
}
