import { median } from 'simple-statistics';
import { type Cost, type CostedTrial, settingsHash } from './costs.ts';

/** Seconds on one core of a trial that nothing is known of. */
export const unknownSeconds = 60;

/**
 * What trials will take, in seconds on one core: what the same settings took last; else the median of those of the same
 * experiment and label; else that of the experiment; else `unknownSeconds`.
 */
export function costEstimator(costs: readonly Cost[]): (trial: CostedTrial) => number {
  const bySettings = new Map(costs.map(({ settings, seconds }) => [settings, seconds]));
  const byLabel = medians(costs, labelKey);
  const byExperiment = medians(costs, ({ experiment }) => experiment);
  return (trial) =>
    bySettings.get(settingsHash(trial)) ??
    byLabel.get(labelKey(trial)) ??
    byExperiment.get(trial.experiment) ??
    unknownSeconds;
}

const labelKey = ({ experiment, label }: Pick<Cost, 'experiment' | 'label'>) => JSON.stringify([experiment, label]);

function medians(costs: readonly Cost[], keyOf: (cost: Cost) => string): Map<string, number> {
  const seconds = new Map<string, number[]>();
  for (const cost of costs) {
    const key = keyOf(cost);
    const list = seconds.get(key);
    if (list) list.push(cost.seconds);
    else seconds.set(key, [cost.seconds]);
  }
  return new Map([...seconds].map(([key, list]) => [key, median(list)]));
}
