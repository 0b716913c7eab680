import type { MetricsPart } from '../../../experiments/experiment.ts';
import { compareText, hashValue } from '../../common/hash.ts';

/**
 * A sample of the parts of a config's metrics that is fixed by the keys of its trials alone: in the order of the hashes
 * of these, until the share of the trials is reached. At least one part.
 *
 * @param keys of all trials, in the order of the plan
 */
export function chooseParts(parts: readonly MetricsPart[], keys: readonly string[], share: number): MetricsPart[] {
  const ordered = parts
    .map((part) => ({ part, hash: hashValue(part.trials.map((trial) => keys[trial])) }))
    .sort((x, y) => compareText(x.hash, y.hash));
  const chosen: MetricsPart[] = [];
  const trials = new Set<number>();
  for (const { part } of ordered) {
    if (chosen.length > 0 && trials.size >= share * keys.length) break;
    chosen.push(part);
    for (const trial of part.trials) trials.add(trial);
  }
  // As metrics.json has them.
  return parts.filter((part) => chosen.includes(part));
}
