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
