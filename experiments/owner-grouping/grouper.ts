import { hashValue } from '../../src/common/hash.ts';
import { memo } from '../../src/common/memo.ts';
import { type Fusion, learnFusion } from '../../src/evidence/fusion.ts';
import { findGroupingMethod } from '../../src/grouping/index.ts';
import { labelsOf } from './ad-set.ts';
import type { EvidenceKind } from './config.ts';
import { absentLogOdds, choosePairs, countOnes, edgesOf, sameLabels } from './edges.ts';
import type { Evidence } from './evidence.ts';
import type { TrialSettings } from './settings.ts';
import { chooseThreshold } from './threshold.ts';

/** What turns evidence into groups, as the tuning markets taught it. */
export interface Grouper {
  /** Ratios into log odds that one owner has both ads. */
  readonly fusion: Fusion;
  /** Log odds of a pair that no evidence brought up. */
  readonly absent: number;
  /**
   * What is added to all log odds in a market of so many ads. Where owners have as many ads as on the tuning markets, the
   * odds that any two ads have one owner fall as one over the number of the others: the more ads there are, the more
   * coincidences meet each true pair.
   */
  shiftFor(ads: number): number;
  /** Log odds from which on a method joins. */
  thresholdOf(method: string): number;
}

const groupers = memo<Grouper>(32);

/** Learns fusion, the odds of absent pairs and thresholds, for some kinds of evidence: once a worker. */
export function learnGrouper(
  kinds: readonly EvidenceKind[],
  settings: TrialSettings,
  tuned: readonly Evidence[],
): Grouper {
  const { tested: _, disguises: __, evidence: ___, methods: ____, ...learned } = settings;
  return groupers(hashValue({ kinds, learned }), () => learn(kinds, settings, tuned));
}

function learn(
  kinds: readonly EvidenceKind[],
  { labels, minimumPrecision, baseRate, fusion: fusionKind }: TrialSettings,
  tuned: readonly Evidence[],
): Grouper {
  const markets = tuned.map((evidence) => {
    const chosen = choosePairs(evidence, kinds);
    return { evidence, chosen, same: sameLabels(evidence, chosen, labels) };
  });
  // One kind alone is fused too: the odds of a pair that blocking brought up are not those of any pair.
  const columns = kinds.map((_, column) =>
    Float64Array.from(markets.flatMap(({ chosen }) => [...chosen.ratios[column]])),
  );
  const fusion = learnFusion(fusionKind, columns, Uint8Array.from(markets.flatMap(({ same }) => [...same])));
  const absent = absentLogOdds(
    markets.map(({ evidence: { set }, chosen, same }) => ({
      set,
      chosen: chosen.pairs.length,
      chosenSame: countOnes(same),
    })),
    labels,
  );
  const tuning = markets.map(({ evidence, chosen }) => ({
    edges: edgesOf(evidence, chosen, fusion),
    label: labelsOf(evidence.set, labels),
  }));
  const others = markets.reduce((sum, { evidence: { set } }) => sum + set.documents.length - 1, 0) / markets.length;
  const thresholds = memo<number>(8);
  return {
    fusion,
    absent,
    shiftFor: (ads) => (baseRate === 'as-tuned' ? 0 : -Math.log((ads - 1) / others)),
    thresholdOf: (method) =>
      thresholds(method, () => chooseThreshold(tuning, findGroupingMethod(method), absent, minimumPrecision)),
  };
}
