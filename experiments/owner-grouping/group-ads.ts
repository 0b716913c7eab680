import type { Edges } from '../../src/grouping/edges.ts';
import { findGroupingMethod } from '../../src/grouping/index.ts';
import { probabilityWrong } from '../../src/grouping/probability-wrong.ts';
import type { EvidenceKind } from './config.ts';
import { type ChosenPairs, choosePairs, edgesOf } from './edges.ts';
import type { Evidence } from './evidence.ts';
import type { Grouper, TunedMethod } from './grouper.ts';
import { surenessBy } from './sureness-map.ts';

/** A market's ads with the edges that some kinds of evidence draw between them. */
export interface LinkedAds {
  readonly chosen: ChosenPairs;
  readonly edges: Edges;
  /** Log odds of a pair that no evidence brought up. */
  readonly absent: number;
  /** Added to all log odds for the number of ads. */
  readonly shift: number;
}

/** Groups, and what made them. */
export interface GroupedAds extends TunedMethod {
  /** By ad. */
  readonly group: Int32Array;
  /** By group: the chance that it has ads of several owners; 0 for an ad alone. */
  readonly wrong: Float64Array;
}

/** Draws the edges between a market's ads. */
export function linkAds(tested: Evidence, kinds: readonly EvidenceKind[], grouper: Grouper): LinkedAds {
  const chosen = choosePairs(tested, kinds);
  const shift = grouper.shiftFor(tested.set.documents.length);
  return { chosen, edges: edgesOf(tested, chosen, grouper.fusion, shift), absent: grouper.absent + shift, shift };
}

/** Groups linked ads by a method, as the tuning markets taught it. */
export function groupAds({ edges, absent }: LinkedAds, method: string, grouper: Grouper): GroupedAds {
  const tuned = grouper.tunedFor(method);
  const group = findGroupingMethod(method).group(edges, { threshold: tuned.threshold, absent });
  const claimed = probabilityWrong(edges, group, { absent });
  return { ...tuned, group, wrong: surenessBy(tuned.sureness, claimed, group) };
}
