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
  { labels, minimumPrecision, fusion: fusionKind }: TrialSettings,
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
  const thresholds = memo<number>(8);
  return {
    fusion,
    absent,
    thresholdOf: (method) =>
      thresholds(method, () => chooseThreshold(tuning, findGroupingMethod(method), absent, minimumPrecision)),
  };
}
