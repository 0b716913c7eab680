import type { RandomStream } from '../common/random.ts';
import { countPositives } from './training-data.ts';

/**
 * At most `limit` rows, drawn without replacement with each class's share kept (at least one row of each), in rising
 * order. All rows where there are no more than that.
 *
 * @param limit 2 or more
 */
export function stratifiedRows(labels: Uint8Array, limit: number, stream: RandomStream): Int32Array {
  const all = Int32Array.from(labels.keys());
  if (labels.length <= limit) return all;
  const share = countPositives(labels) / labels.length;
  const positives = Math.min(limit - 1, Math.max(1, Math.round(limit * share)));
  const draw = (label: number, count: number) =>
    stream.shuffle(all.filter((row) => labels[row] === label)).subarray(0, count);
  return Int32Array.from([...draw(1, positives), ...draw(0, limit - positives)]).sort();
}

/**
 * The most of the given rows in which positives have a given share: all of one class, a random part of the other, in
 * rising order. At least one row stays of a class that has any.
 *
 * @param rows indices into labels
 * @param share of positives wanted, above 0 and below 1
 */
export function rowsInClassShare(
  labels: Uint8Array,
  rows: Int32Array,
  share: number,
  stream: RandomStream,
): Int32Array {
  const positives = rows.filter((row) => labels[row] === 1);
  const negatives = rows.filter((row) => labels[row] === 0);
  const odds = share / (1 - share);
  const keep = (kept: Int32Array, count: number) => stream.shuffle(kept).subarray(0, Math.max(1, Math.round(count)));
  const chosen =
    positives.length > odds * negatives.length
      ? [...keep(positives, odds * negatives.length), ...negatives]
      : [...positives, ...keep(negatives, positives.length / odds)];
  return Int32Array.from(chosen).sort();
}
