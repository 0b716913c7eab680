import { InputError } from '../../src/common/error.ts';
import { randomStream } from '../../src/common/random.ts';
import type { Matrix } from '../../src/models/model.ts';
import type { FeatureGroup } from '../../src/stylometry/feature-group.ts';
import { dealAuthors } from '../../src/stylometry/pairs/folds.ts';
import { pairProtocols } from '../../src/stylometry/pairs/index.ts';
import type { PairSet } from '../../src/stylometry/pairs/labelled.ts';
import { givenPairs } from './config.ts';
import { type Compared, featuresTrainedOn } from './features.ts';
import type { Sample } from './sample.ts';
import type { TrainingSettings } from './settings.ts';
import { chosenPairs, pairsWithin, type TrainingPart } from './training-part.ts';

/** What a model learns from, one row a pair. */
export interface TrainingRows {
  readonly features: Matrix;
  readonly labels: Uint8Array;
  readonly authorA: Int32Array;
  readonly authorB: Int32Array;
  /** The features as they are when nothing is learned from these authors; `features` unless given. */
  readonly featuresWithout?: (heldOut: ReadonlySet<number>) => Matrix;
  /** Author-disjoint folds for the model's own out-of-fold scores. */
  readonly folds: number;
  /** The one of each author; dealt anew unless given. */
  readonly foldOf?: ReadonlyMap<number, number>;
}

/**
 * So many parts at most an inner fold is cut into for the model's own out-of-fold scores. A model trained without a quarter of the
 * authors is worse than the one that is used, and a threshold chosen on its scores too high; one without a twelfth is
 * nearer.
 */
const mostParts = 3;

/** Authors that a part should have: where a few decide, a threshold is theirs. */
const authorsOfPart = 7;

/** Different-author pairs that should lie above the threshold: fewer, and it hangs on single pairs. */
const pairsAboveThreshold = 10;

/** The pairs of a training fold itself, with features learned from all its documents. */
export function foldRows(
  sample: Sample,
  groups: readonly FeatureGroup[],
  { pairs, documents }: TrainingPart,
  folds: number,
): TrainingRows {
  const { author } = sample.labelled;
  return {
    folds,
    features: featuresTrainedOn(sample, groups, documents)(pairs).matrix,
    ...labelsOf(pairs, author),
    featuresWithout: (heldOut) =>
      featuresTrainedOn(sample, groups, documentsWithout(documents, author, heldOut))(pairs).matrix,
  };
}

/**
 * Pairs within author-disjoint inner folds, each with the features that it has when nothing was learned from its inner
 * fold. What groups learn of authors (weights, covariances) flatters pairs of those authors, and a model trained on such
 * pairs would trust it too much. The deal into inner folds is repeated for more rows; thresholds and calibration take
 * the first.
 */
export function outOfFoldRows(
  sample: Sample,
  groups: readonly FeatureGroup[],
  part: TrainingPart,
  settings: TrainingSettings,
): TrainingRows {
  const { documents } = part;
  const { author } = sample.labelled;
  const inner = innerFoldsOf(sample, part, settings);
  const labels = inner.flatMap(({ pairs: { same } }) => [...same]);
  const same = labels.filter((label) => label === 1).length;
  if (same === 0 || same === labels.length) {
    throw new InputError(
      `the ${settings.pairs.protocol} protocol gives ${same} same- and ${labels.length - same} different-author pairs within the ${settings.training.folds} inner folds of a training fold of ${documents.length} documents: out-of-fold rows need both; take another protocol, fewer inner folds or more data`,
    );
  }
  const rows = inner.map(({ pairs, heldOut }) => {
    const training = documentsWithout(documents, author, heldOut);
    return { ...labelsOf(pairs, author), features: featuresTrainedOn(sample, groups, training)(pairs).matrix };
  });
  const all = {
    features: stacked(rows.map(({ features }) => features)),
    labels: Uint8Array.from(rows.flatMap(({ labels }) => [...labels])),
    authorA: Int32Array.from(rows.flatMap(({ authorA }) => [...authorA])),
    authorB: Int32Array.from(rows.flatMap(({ authorB }) => [...authorB])),
  };
  const first = inner.slice(0, settings.training.folds).map(({ heldOut }) => heldOut);
  return { ...all, ...cutForThreshold(first, all, pairsAboveThreshold / settings.evaluate.falsePositiveRate) };
}

/** Inner folds cut into the most parts that keep enough authors each, and enough different-author pairs within parts. */
function cutForThreshold(
  innerFolds: readonly ReadonlySet<number>[],
  { labels, authorA, authorB }: Pick<TrainingRows, 'labels' | 'authorA' | 'authorB'>,
  differentPairs: number,
): Pick<TrainingRows, 'folds' | 'foldOf'> {
  const fewestAuthors = Math.min(...innerFolds.map(({ size }) => size));
  for (let parts = Math.min(mostParts, Math.floor(fewestAuthors / authorsOfPart)); parts > 1; parts--) {
    const foldOf = cutInto(parts, innerFolds);
    const within = labels.reduce(
      (count, same, row) => count + (same === 0 && foldOf.get(authorA[row]) === foldOf.get(authorB[row]) ? 1 : 0),
      0,
    );
    if (within >= differentPairs) return { folds: innerFolds.length * parts, foldOf };
  }
  return { folds: innerFolds.length, foldOf: cutInto(1, innerFolds) };
}

function cutInto(parts: number, innerFolds: readonly ReadonlySet<number>[]): Map<number, number> {
  return new Map(
    innerFolds.flatMap((authors, number) =>
      Array.from(authors, (author, place) => [author, number * parts + (place % parts)] as const),
    ),
  );
}

interface InnerFold {
  readonly pairs: PairSet;
  /** Its authors. */
  readonly heldOut: ReadonlySet<number>;
}

/** Drawn once a sample, so that what one trial compared serves the next. */
const drawn = new WeakMap<Compared['compared'], Map<string, InnerFold[]>>();

function innerFoldsOf(sample: Sample, part: TrainingPart, settings: TrainingSettings): InnerFold[] {
  const known = drawn.get(sample.compared) ?? new Map<string, InnerFold[]>();
  drawn.set(sample.compared, known);
  const { folds, repeats, differentPerSame } = settings.training;
  const key = [part.name, folds, repeats, differentPerSame].join(' ');
  const inner =
    known.get(key) ??
    Array.from({ length: repeats }, (_, repeat) => dealInnerFolds(sample, part, repeat, settings)).flat();
  known.set(key, inner);
  return inner;
}

function dealInnerFolds(sample: Sample, part: TrainingPart, repeat: number, settings: TrainingSettings): InnerFold[] {
  const { seed, split, pairs, training } = settings;
  const { documents } = part;
  const { author } = sample.labelled;
  const authors = [...new Set(documents.map((document) => author[document]))].sort((x, y) => x - y);
  const place = new Map(authors.map((who, i) => [who, i]));
  const dealt = dealAuthors(
    documents.map((document) => place.get(author[document])!),
    pairs.capPerAuthor,
    {
      folds: training.folds,
      seed: randomStream(seed, 'inner-folds', split.draw, part.name).integer(0x7fffffff),
      draw: repeat,
    },
  );
  return Array.from({ length: training.folds }, (_, inner) => {
    const own = documents.filter((_, i) => dealt[i] === inner);
    const heldOut = new Set(own.map((document) => author[document]));
    const stream = randomStream(seed, 'inner-pairs', pairs.protocol, split.draw, part.name, repeat, inner);
    return { heldOut, pairs: pairsOf(sample, part, own, heldOut, settings, stream) };
  });
}

/** As many same-author pairs as the inner fold has, in the fold's own protocol; of given pairs, those within it. */
function pairsOf(
  sample: Sample,
  part: TrainingPart,
  own: Int32Array,
  authors: ReadonlySet<number>,
  { pairs, training }: TrainingSettings,
  stream: ReturnType<typeof randomStream>,
): PairSet {
  if (pairs.protocol === givenPairs) return pairsWithin(part.pairs, sample.labelled.author, authors);
  const protocol = pairProtocols.find(({ name }) => name === pairs.protocol)!;
  const most = Math.ceil(pairs.same / training.folds);
  const counts = { ...pairs, same: most, different: most * training.differentPerSame };
  const drawn = protocol.sample([...own], sample.labelled, counts, stream);
  return inProportion(drawn, training.differentPerSame);
}

/** All same-author pairs and the first different-author ones, at most so many of these a same-author pair. */
function inProportion(pairs: PairSet, differentPerSame: number): PairSet {
  const rows = [...pairs.same.keys()];
  const same = rows.filter((row) => pairs.same[row] === 1);
  const different = rows.filter((row) => pairs.same[row] === 0).slice(0, same.length * differentPerSame);
  return chosenPairs(pairs, [...same, ...different]);
}

function labelsOf({ a, b, same }: PairSet, author: Int32Array) {
  return {
    labels: same,
    authorA: a.map((document) => author[document]),
    authorB: b.map((document) => author[document]),
  };
}

function documentsWithout(documents: Int32Array, author: Int32Array, heldOut: ReadonlySet<number>): Int32Array {
  return documents.filter((document) => !heldOut.has(author[document]));
}

/** The rows of one matrix after another. */
function stacked(parts: readonly Matrix[]): Matrix {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const { columns } = parts[0];
  const data = new Float64Array(rows * columns);
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  return { rows, columns, data };
}
