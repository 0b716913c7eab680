import { hashValue } from '../../src/common/hash.ts';
import { joined } from '../../src/common/joined.ts';
import { memo } from '../../src/common/memo.ts';
import { type Fusion, learnFusion } from '../../src/evidence/fusion.ts';
import { findGroupingMethod } from '../../src/grouping/index.ts';
import type { PlattMap } from '../../src/models/platt.ts';
import { labelsOf } from './ad-set.ts';
import type { EvidenceKind } from './config.ts';
import { absentLogOdds, choosePairs, countOnes, edgesOf, sameLabels } from './edges.ts';
import type { Evidence } from './evidence.ts';
import type { TrialSettings } from './settings.ts';
import { learnSureness } from './sureness-map.ts';
import { type ChosenThreshold, chooseThreshold } from './threshold.ts';

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
  tunedFor(method: string): TunedMethod;
}

/** What the tuning markets taught of a grouping method: the log odds from which on it joins, and how sure its groups are. */
export interface TunedMethod extends ChosenThreshold {
  /** Log odds that a group is wrong, from what its own edges say of it. */
  readonly sureness: PlattMap;
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
    joined(
      Float64Array,
      markets.map(({ chosen }) => chosen.ratios[column]),
    ),
  );
  const labelled = joined(
    Uint8Array,
    markets.map(({ same }) => same),
  );
  const fusion = learnFusion(fusionKind, columns, labelled);
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
  const methods = memo<TunedMethod>(8);
  return {
    fusion,
    absent,
    shiftFor: (ads) => (baseRate === 'as-tuned' ? 0 : -Math.log((ads - 1) / others)),
    tunedFor: (name) =>
      methods(name, () => {
        const method = findGroupingMethod(name);
        const chosen = chooseThreshold(tuning, method, absent, minimumPrecision);
        const groups = tuning.map(({ edges }) => method.group(edges, { threshold: chosen.threshold, absent }));
        return { ...chosen, sureness: learnSureness(tuning, groups, absent) };
      }),
  };
}
