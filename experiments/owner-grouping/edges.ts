import type { Fusion } from '../../src/evidence/fusion.ts';
import type { Edges } from '../../src/grouping/edges.ts';
import { type AdSet, labelsOf } from './ad-set.ts';
import { candidatesBy } from './candidates.ts';
import type { EvidenceKind } from './config.ts';
import type { Evidence } from './evidence.ts';
import type { LearningSettings } from './settings.ts';

/** The ratios of the pairs that some kinds of evidence bring up, a column a kind. */
export interface ChosenPairs {
  /** Indices of candidates. */
  readonly pairs: Int32Array;
  readonly ratios: readonly Float64Array[];
}

/** The candidates of some kinds of evidence, with those kinds' ratios alone. */
export function choosePairs({ candidates, ratios }: Evidence, kinds: readonly EvidenceKind[]): ChosenPairs {
  const pairs = candidatesBy(candidates, kinds);
  return { pairs, ratios: kinds.map((kind) => Float64Array.from(pairs, (pair) => ratios[kind][pair])) };
}

/**
 * The chosen pairs as edges, weighed by the log odds that one owner has both ads.
 *
 * @param shift added to each
 */
export function edgesOf(
  { set, candidates }: Evidence,
  { pairs, ratios }: ChosenPairs,
  fusion: Fusion,
  shift = 0,
): Edges {
  return {
    count: set.documents.length,
    from: Int32Array.from(pairs, (pair) => candidates.a[pair]),
    to: Int32Array.from(pairs, (pair) => candidates.b[pair]),
    weight: fusion.logOdds(ratios).map((odds) => odds + shift),
  };
}

/** 1 where the labels give both ads to one owner, by chosen pair. */
export function sameLabels(
  { set, candidates }: Evidence,
  { pairs }: ChosenPairs,
  labels: LearningSettings['labels'],
): Uint8Array {
  const label = labelsOf(set, labels);
  return Uint8Array.from(pairs, (pair) => (label[candidates.a[pair]] === label[candidates.b[pair]] ? 1 : 0));
}

/** Log odds that one owner has two ads that no evidence brings up, from the pairs of some markets. */
export function absentLogOdds(
  sets: readonly { readonly set: AdSet; readonly chosen: number; readonly chosenSame: number }[],
  labels: LearningSettings['labels'],
): number {
  let [same, different] = [0.5, 0.5];
  for (const { set, chosen, chosenSame } of sets) {
    const sizes = new Map<number, number>();
    for (const label of labelsOf(set, labels)) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    const together = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    const items = set.documents.length;
    same += together - chosenSame;
    different += (items * (items - 1)) / 2 - together - (chosen - chosenSame);
  }
  return Math.log(same / different);
}

export function countOnes(labels: Uint8Array): number {
  return labels.reduce((sum, label) => sum + label, 0);
}
