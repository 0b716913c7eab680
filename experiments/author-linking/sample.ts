import type { DatasetReference } from '../../datasets/reference.ts';
import { InputError } from '../../src/common/error.ts';
import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import { type RandomStream, randomStream } from '../../src/common/random.ts';
import type { PairComparer, PairIndex, Profiles } from '../../src/stylometry/feature-group.ts';
import { dealAuthors, dealConnectedAuthors } from '../../src/stylometry/pairs/folds.ts';
import { pairProtocols } from '../../src/stylometry/pairs/index.ts';
import {
  type DocumentPair,
  type Labelled,
  labelDocuments,
  type PairSet,
  pairSet,
} from '../../src/stylometry/pairs/labelled.ts';
import type { Document } from '../../src/text/document.ts';
import { scrub } from '../../src/text/scrubbing/index.ts';
import { prepareText, type SelectionCounts, selectDocuments } from '../../src/text/select-documents.ts';
import type { DataAccess } from '../experiment.ts';
import { givenPairs, type TextSettings } from './config.ts';
import type { SampleSettings } from './settings.ts';

/** The texts of a dataset, cleaned, scrubbed and masked, and what was extracted from them so far. */
interface PreparedTexts {
  readonly documents: readonly Document[];
  /** The share of characters that scrubbing took out; absent where there was none. */
  readonly scrubbed?: number;
  /** By feature group. */
  readonly profiles: Map<string, Profiles>;
}

/** The documents that take part. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly counts: SelectionCounts;
  /** Ids of the pairs that come with the data, where it has any. */
  readonly fixedPairs?: readonly (readonly [string, string])[];
  /** What the documents were selected from: profiles are of all of it, whatever is selected. */
  readonly prepared: PreparedTexts;
  /** The index of each document among those. */
  readonly position: Int32Array;
}

/** A corpus dealt into author-disjoint folds, with the pairs of each. */
export interface Sample {
  readonly corpus: Corpus;
  /** The labels that pairs were sampled by: the corpus', or shuffled ones. */
  readonly labelled: Labelled;
  readonly folds: readonly Fold[];
  /** What was compared so far, by feature group and what it was trained on. */
  readonly compared: Map<string, Map<PairIndex, Float64Array>>;
  /** The same by what compared it, while that is in use. */
  readonly comparedBy: WeakMap<PairComparer, Map<PairIndex, Float64Array>>;
}

export interface Fold {
  /** Indices into the documents. */
  readonly documents: Int32Array;
  readonly pairs: PairSet;
}

// Neighbouring trials are about one sample, mostly: two of each serve a worker that is between two.
const preparedTexts = memo<Promise<PreparedTexts>>(2);
const corpora = memo<Promise<Corpus>>(2);
const samples = memo<Promise<Sample>>(2);

/** The sample that settings describe: drawn once a worker for all the trials on it. */
export function drawSample(settings: SampleSettings, data: DataAccess): Promise<Sample> {
  const { dataset, text, pairs } = settings;
  return samples(sampleKey(settings), async () => {
    const corpus = await corpora(hashValue({ dataset, text, given: pairs.protocol === givenPairs }), () =>
      selectCorpus(settings, data),
    );
    return {
      corpus,
      ...dealFolds(corpus, settings),
      compared: new Map(),
      comparedBy: new WeakMap(),
    };
  });
}

/** Equal for settings that describe one sample. */
export function sampleKey({ dataset, text, split, pairs, seed, permuteLabels }: SampleSettings): string {
  return hashValue({ dataset, text, split, pairs, seed, permuteLabels });
}

function dealFolds(corpus: Corpus, settings: SampleSettings) {
  const { split, pairs, seed, permuteLabels } = settings;
  const truth = labelDocuments(corpus.documents);
  const options = { folds: split.folds, seed, draw: split.draw };
  const given = pairs.protocol === givenPairs ? givenPairsOf(corpus, settings) : undefined;
  const foldOf = given
    ? dealConnectedAuthors(truth.author, given, options)
    : dealAuthors(truth.author, pairs.capPerAuthor, options);
  const documentsOfFold = Array.from({ length: split.folds }, (_, fold) =>
    Int32Array.from(truth.author.keys()).filter((document) => foldOf[document] === fold),
  );
  const labelled = permuteLabels
    ? withShuffledAuthors(truth, documentsOfFold, randomStream(seed, 'permute', split.draw))
    : truth;
  const folds = documentsOfFold.map((documents, fold): Fold => {
    if (given) return { documents, pairs: pairsWithin(given, foldOf, fold, labelled.author) };
    const protocol = pairProtocols.find(({ name }) => name === pairs.protocol)!;
    const stream = randomStream(seed, 'pairs', protocol.name, split.draw, fold);
    return { documents, pairs: protocol.sample([...documents], labelled, pairs, stream) };
  });
  return { labelled, folds };
}

/** The pairs that come with the data, both of whose documents were selected. */
function givenPairsOf({ documents, fixedPairs }: Corpus, { dataset }: SampleSettings): DocumentPair[] {
  if (fixedPairs === undefined) {
    throw new InputError(
      `dataset "${dataset.name}" comes with no pairs: choose another pair protocol than "${givenPairs}"`,
    );
  }
  const indexOf = new Map(documents.map(({ id }, index) => [id, index]));
  return fixedPairs.flatMap(([a, b]): DocumentPair[] => {
    const [i, j] = [indexOf.get(a), indexOf.get(b)];
    return i === undefined || j === undefined ? [] : [[i, j]];
  });
}

function pairsWithin(pairs: readonly DocumentPair[], foldOf: Int32Array, fold: number, author: Int32Array): PairSet {
  const own = pairs.filter(([a]) => foldOf[a] === fold);
  const same = ([a, b]: DocumentPair) => author[a] === author[b];
  return pairSet(
    own.filter(same),
    own.filter((pair) => !same(pair)),
  );
}

/** Authors shuffled among the documents of each fold: nothing true is left to learn, and folds stay author-disjoint. */
function withShuffledAuthors(truth: Labelled, folds: readonly Int32Array[], stream: RandomStream): Labelled {
  const author = truth.author.slice();
  for (const documents of folds) {
    const shuffled = stream.shuffle(documents.map((document) => truth.author[document]));
    for (const [i, document] of documents.entries()) author[document] = shuffled[i];
  }
  return { ...truth, author };
}

async function selectCorpus(settings: SampleSettings, data: DataAccess): Promise<Corpus> {
  const { dataset, text, pairs } = settings;
  const { documents: raw, fixedPairs } = await data.load(dataset);
  const prepared = await prepare(dataset, text, data);
  // Standard cleaning chooses for all variants alike: only the texts of what it chose differ.
  const chosenBy =
    text.selection === 'own'
      ? prepared
      : await prepare(dataset, { ...text, stages: 'standard', without: [], scrub: 'none', layout: 'keep' }, data);
  const { kept, counts } = selectDocuments(chosenBy.documents, {
    minimumWords: text.minimumWords,
    nearDuplicates: text.nearDuplicates === 'keep' ? 'none' : text.nearDuplicates,
    keepAlone: pairs.protocol === givenPairs,
  });
  return {
    documents: Array.from(kept, (i) => prepared.documents[i]),
    counts: { ...counts, ...(prepared.scrubbed !== undefined && { scrubbed: prepared.scrubbed }) },
    fixedPairs: fixedPairs?.map(({ a, b }) => [raw[a].id, raw[b].id] as const),
    prepared,
    position: kept,
  };
}

/** Cleaned, scrubbed and masked once for all the trials that ask for the same. */
function prepare(dataset: DatasetReference, text: TextSettings, data: DataAccess): Promise<PreparedTexts> {
  const options = { stages: stagesOf(text, dataset.stages), layout: text.layout, scrub: text.scrub, mask: text.mask };
  return preparedTexts(hashValue({ dataset, options }), async () => {
    const { documents } = await data.load(dataset);
    const cleaned = documents.map((document) => prepareText(document, { stages: options.stages, mask: [] }));
    // What recurs is found by lines, so layout goes after it.
    const { documents: scrubbed, share } = scrub(cleaned, text.scrub);
    const stages = text.layout === 'normalise' ? ['layout'] : [];
    return {
      documents: scrubbed.map((document) => prepareText(document, { stages, mask: text.mask })),
      ...(text.scrub !== 'none' && { scrubbed: share }),
      profiles: new Map(),
    };
  });
}

function stagesOf({ stages, without }: TextSettings, standard: readonly string[]): string[] {
  const named = stages === 'standard' ? standard : stages === 'none' ? [] : stages;
  return named.filter((stage) => !without.some((left) => left === stage));
}
