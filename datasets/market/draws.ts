import { countNotAbove } from '../../src/common/ascending.ts';
import type { RandomStream } from '../../src/common/random.ts';

/** A draw of the standard normal distribution (Box and Muller 1958; the second of the pair is not used). */
export function normal(stream: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform());
}

/** Log-normal with this median; `spread` is the standard deviation of the logarithm. */
export function logNormal(stream: RandomStream, median: number, spread: number): number {
  return median * Math.exp(spread * normal(stream));
}

/** Exponential with this mean. */
export function exponential(stream: RandomStream, mean: number): number {
  return -mean * Math.log(1 - stream.uniform());
}

/** 1, 2, 3, …: geometric with this mean, at least 1. */
export function geometric(stream: RandomStream, mean: number): number {
  if (mean <= 1) return 1;
  return 1 + Math.floor(Math.log(1 - stream.uniform()) / Math.log(1 - 1 / mean));
}

/** At least 1, heavy-tailed: Pareto with this exponent. */
export function pareto(stream: RandomStream, exponent: number): number {
  return (1 - stream.uniform()) ** (-1 / exponent);
}

export function chance(stream: RandomStream, share: number): boolean {
  return stream.uniform() < share;
}

/** One of a list, each equally likely. */
export function pick<Item>(stream: RandomStream, items: readonly Item[]): Item {
  return items[stream.integer(items.length)]!;
}

/** One of the names, by weight. */
export function pickWeighted<Name extends string>(stream: RandomStream, weights: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(weights) as Name[];
  return names[
    pickIndex(
      stream,
      names.map((name) => weights[name]),
    )
  ]!;
}

/**
 * `count` names in random order, as many of each as its weight asks for (largest remainders): small numbers come out as
 * set, where independent draws would often leave a rare name out.
 */
export function deal<Name extends string>(
  stream: RandomStream,
  count: number,
  weights: Readonly<Record<Name, number>>,
): Name[] {
  const names = Object.keys(weights) as Name[];
  const total = names.reduce((sum, name) => sum + weights[name], 0);
  const quotas = names.map((name) => ({ name, quota: (weights[name] / total) * count }));
  const dealt = quotas.flatMap(({ name, quota }) => Array.from({ length: Math.floor(quota) }, () => name));
  const remainders = [...quotas].sort((x, y) => (y.quota % 1) - (x.quota % 1));
  for (const { name } of remainders.slice(0, count - dealt.length)) dealt.push(name);
  return stream.shuffle(dealt);
}

/** An index by weight. Rounding may leave the draw above the last sum: then it is the last index with a weight. */
export function pickIndex(stream: RandomStream, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = stream.uniform() * total;
  let last = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue;
    if (left < weight) return index;
    left -= weight;
    last = index;
  }
  return last;
}

/** Draws indices by weight as `pickIndex` does, in a time that grows with the logarithm of how many weights there are. */
export function indexPicker(weights: readonly number[]): (stream: RandomStream) => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  let last = 0;
  for (const [index, weight] of weights.entries()) {
    total += weight;
    sums[index] = total;
    if (weight > 0) last = index;
  }
  // The first sum above the draw is never that of a weight of 0: the sum before it is the same.
  return (stream) => Math.min(last, countNotAbove(sums, stream.uniform() * total));
}

/** Times of a Poisson process with this mean spacing, from `from` up to `to`. */
export function arrivals(stream: RandomStream, from: number, to: number, meanSpacing: number): number[] {
  const times: number[] = [];
  if (!Number.isFinite(meanSpacing)) return times;
  for (let time = from + exponential(stream, meanSpacing); time < to; time += exponential(stream, meanSpacing)) {
    times.push(time);
  }
  return times;
}
