import type { Matrix } from '../../src/models/model.ts';
import type { FeatureGroup, PairComparer, PairIndex } from '../../src/stylometry/feature-group.ts';
import type { Sample } from './sample.ts';

/** The features of some pairs, side by side for all groups. */
export interface PairFeatures {
  readonly names: readonly string[];
  readonly matrix: Matrix;
}

/** The features of any pairs, with what the groups learn taken from one fold's documents. */
export type FeatureSource = (pairs: PairIndex) => PairFeatures;

/**
 * Features learned from the documents of one fold. What is profiled, learned and compared stays with the sample, for
 * the trials that come after on the same documents and pairs.
 */
export function featuresTrainedOn(sample: Sample, groups: readonly FeatureGroup[], fold: number): FeatureSource {
  const comparers = groups.map((group) => comparerOf(sample, group, fold));
  const names = groups.flatMap(({ name, features }) => features.map((feature) => `${name}.${feature}`));
  return (pairs) => {
    const parts = groups.map(({ features }, i) => ({
      width: features.length,
      data: compared(sample, comparers[i], pairs),
    }));
    return { names, matrix: sideBySide(pairs.a.length, parts) };
  };
}

function comparerOf(sample: Sample, group: FeatureGroup, fold: number): PairComparer {
  const { profiles, documents } = sample.corpus;
  const profiled = kept(profiles, group.name, () => group.profile(documents));
  return kept(sample.comparers, `${fold} ${group.name}`, () => profiled.fit(sample.folds[fold].documents));
}

/** A group that learns nothing has one comparer for every fold, so what it compared for one serves for all. */
function compared(sample: Sample, comparer: PairComparer, pairs: PairIndex): Float64Array {
  const ofComparer = kept(sample.compared, comparer, () => new Map<PairIndex, Float64Array>());
  return kept(ofComparer, pairs, () => comparer(pairs));
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function sideBySide(rows: number, parts: readonly { width: number; data: Float64Array }[]): Matrix {
  const columns = parts.reduce((sum, { width }) => sum + width, 0);
  const data = new Float64Array(rows * columns);
  let start = 0;
  for (const { width, data: part } of parts) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < width; column++) data[row * columns + start + column] = part[row * width + column];
    }
    start += width;
  }
  return { rows, columns, data };
}

/** Lets go of what was compared for some pairs. */
export function forgetPairs(sample: Sample, pairs: PairIndex): void {
  for (const ofComparer of sample.compared.values()) ofComparer.delete(pairs);
}
