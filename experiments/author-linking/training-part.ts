import { randomStream } from '../../src/common/random.ts';
import { type PairSet, pairSet } from '../../src/stylometry/pairs/labelled.ts';
import type { Sample } from './sample.ts';
import type { TrainingSettings } from './settings.ts';

/** What a scorer is trained on. */
export interface TrainingPart {
  /** Its number in the order of the parts: names its random streams. */
  readonly name: number;
  /** Indices into the sample's documents. */
  readonly documents: Int32Array;
  readonly pairs: PairSet;
  /** The folds that it comes from: one, or all but the one that it is tested on. */
  readonly folds: readonly number[];
  /** The folds that its scorer is tested on. */
  readonly tests: readonly number[];
}

/**
 * The parts of a sample that scorers are trained on: each fold, tested on every other; a share of the authors of each; or
 * for each fold all others, tested on that.
 */
export function trainingParts(sample: Sample, settings: TrainingSettings): TrainingPart[] {
  const { authors } = settings.training;
  const folds = [...sample.folds.keys()];
  const others = (fold: number) => folds.filter((other) => other !== fold);
  if (authors === 'others') {
    return folds.map((fold) => {
      const own = others(fold).map((other) => sample.folds[other]);
      return {
        name: fold,
        documents: Int32Array.from(own.flatMap(({ documents }) => [...documents])).sort(),
        pairs: joinedPairs(own.map(({ pairs }) => pairs)),
        folds: others(fold),
        tests: [fold],
      };
    });
  }
  return folds.map((fold) => {
    const part = { name: fold, ...sample.folds[fold], folds: [fold], tests: others(fold) };
    return authors < 1 ? withShareOfAuthors(part, sample.labelled.author, authors, settings) : part;
  });
}

function withShareOfAuthors(
  part: TrainingPart,
  author: Int32Array,
  share: number,
  { seed, split }: TrainingSettings,
): TrainingPart {
  const all = [...new Set(part.documents.map((document) => author[document]))].sort((x, y) => x - y);
  const drawn = randomStream(seed, 'training-authors', split.draw, part.name).shuffle(Int32Array.from(all));
  const kept = new Set(drawn.subarray(0, Math.max(1, Math.round(share * all.length))));
  return {
    ...part,
    documents: part.documents.filter((document) => kept.has(author[document])),
    pairs: pairsWithin(part.pairs, author, kept),
  };
}

/** The pairs both of whose authors are among some. */
export function pairsWithin(pairs: PairSet, author: Int32Array, authors: ReadonlySet<number>): PairSet {
  const known = (document: number) => authors.has(author[document]);
  return chosenPairs(
    pairs,
    [...pairs.same.keys()].filter((row) => known(pairs.a[row]) && known(pairs.b[row])),
  );
}

/** The pairs of some rows. */
export function chosenPairs({ a, b, same }: PairSet, rows: readonly number[]): PairSet {
  const of = (label: number) => rows.filter((row) => same[row] === label).map((row) => [a[row], b[row]] as const);
  return pairSet(of(1), of(0));
}

function joinedPairs(sets: readonly PairSet[]): PairSet {
  const of = (label: number) =>
    sets.flatMap(({ a, b, same }) =>
      [...same.keys()].filter((row) => same[row] === label).map((row) => [a[row], b[row]] as const),
    );
  return pairSet(of(1), of(0));
}
