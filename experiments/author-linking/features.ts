import { sha256 } from '../../src/common/hash.ts';
import type { Matrix } from '../../src/models/model.ts';
import type { FeatureGroup, PairComparer, PairIndex } from '../../src/stylometry/feature-group.ts';
import type { Sample } from './sample.ts';

/** The features of some pairs, side by side for all groups. */
export interface PairFeatures {
  readonly names: readonly string[];
  readonly matrix: Matrix;
}

/** Documents, and what was found out about them and their pairs so far. */
export type Compared = Pick<Sample, 'corpus' | 'labelled' | 'compared' | 'comparedBy'>;

/** The features of any pairs, with what the groups learn taken from one fold's documents. */
export type FeatureSource = (pairs: PairIndex) => PairFeatures;

/**
 * Features learned from some documents: those of a training fold, or what an inner fold leaves of them. What is
 * profiled and compared stays with the sample, for the trials that come after on the same documents and pairs; what is
 * learned is large and goes with the trial.
 */
export function featuresTrainedOn(
  sample: Compared,
  groups: readonly FeatureGroup[],
  training: Int32Array,
): FeatureSource {
  const names = featureNamesOf(groups);
  const sources = groups.map((group) => groupTrainedOn(sample, group, training));
  return (pairs) => {
    const parts = groups.map(({ features }, i) => ({ width: features.length, data: sources[i](pairs) }));
    return { names, matrix: sideBySide(pairs.a.length, parts) };
  };
}

/** The names of the columns of some groups, side by side: `group.feature`. */
export function featureNamesOf(groups: readonly FeatureGroup[]): string[] {
  return groups.flatMap(({ name, features }) => features.map((feature) => `${name}.${feature}`));
}

/** A group that learns nothing has one comparer whatever it is trained on, so what it compared once serves for all. */
function groupTrainedOn(sample: Compared, group: FeatureGroup, training: Int32Array): PairComparer {
  const { prepared, position } = sample.corpus;
  const profile = () => kept(prepared.profiles, group.name, () => group.profile(prepared.documents));
  let learned: PairComparer | undefined;
  const comparer = () => {
    learned ??= profile().fit(positions(training), authorsOf(training));
    return learned;
  };
  const authorsOf = (documents: Int32Array) => documents.map((document) => sample.labelled.author[document]);
  const positions = (documents: Int32Array) => documents.map((document) => position[document]);
  const key = `${group.name} ${sha256(new Uint8Array(training.buffer, training.byteOffset, training.byteLength))}`;
  const known = kept(sample.compared, key, () => kept(sample.comparedBy, comparer(), () => new Map()));
  return (pairs) => kept(known, pairs, () => comparer()({ a: positions(pairs.a), b: positions(pairs.b) }));
}

/** The part of a map that keeping needs: a WeakMap has it too. */
interface Keeper<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function kept<Key, Value>(map: Keeper<Key, Value>, key: Key, make: () => Value): Value {
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
export function forgetPairs({ compared }: Pick<Sample, 'compared'>, pairs: PairIndex): void {
  for (const known of compared.values()) known.delete(pairs);
}
