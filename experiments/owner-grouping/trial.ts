import type { EvidenceKind } from './config.ts';
import { countOnes, sameLabels } from './edges.ts';
import { type Evidence, gatherEvidence, learnKeys, tuningEvidence } from './evidence.ts';
import { graphOf, type TrialGraph } from './graph.ts';
import { type GroupedAds, groupAds, linkAds } from './group-ads.ts';
import { learnGrouper } from './grouper.ts';
import type { TrialSettings } from './settings.ts';

/** The groups that some evidence makes of a market's ads. */
export interface Grouping extends GroupedAds {
  readonly evidence: readonly EvidenceKind[];
  readonly method: string;
  /** Candidate pairs looked at, and those of them and of all pairs that one owner has. */
  readonly pairs: { readonly looked: number; readonly lookedSame: number; readonly all: number; readonly same: number };
  readonly fusion: Record<string, unknown>;
}

/** The evidence on one candidate pair of every kind, with its owners. */
export interface PairEvidence {
  readonly ownerA: Int32Array;
  readonly ownerB: Int32Array;
  readonly ratios: Readonly<Record<EvidenceKind, Float64Array>>;
}

/** What a trial gives. */
export interface TrialOutcome {
  readonly owners: number;
  /** By ad: its owner, and what identifiers make of it. */
  readonly owner: Int32Array;
  readonly identifierGroup: Int32Array;
  /** By owner. */
  readonly kind: readonly string[];
  readonly personas: Int32Array;
  /** By ad: number of the name that it goes by. */
  readonly persona: Int32Array;
  /** By ad: number of its place. */
  readonly place: Int32Array;
  /** By ad: Unix seconds. */
  readonly time: Float64Array;
  readonly groupings: readonly Grouping[];
  /** Wallets and identifiers that too many ads have to bring any pair up. */
  readonly commonKeys: number;
  readonly pairEvidence: PairEvidence;
  readonly keys: Record<string, unknown>;
  /** By the largest set of evidence and the first method. */
  readonly graph: TrialGraph;
}

/** Groups the ads of one market by each set of evidence and each method, all of it learned from other markets. */
export async function runTrial(settings: TrialSettings): Promise<TrialOutcome> {
  const tuned = await tuningEvidence(settings);
  const tested = await gatherEvidence(settings, settings.tested, settings.disguises);
  const { payments, identifiers } = await learnKeys(settings);
  const { set, candidates, ratios } = tested;
  const places = [...new Set(set.documents.map(({ place }) => place!))].sort();
  return {
    owners: set.ownerTruth.length,
    owner: set.owner,
    identifierGroup: set.identifierGroup,
    kind: set.ownerTruth.map(({ kind }) => kind),
    persona: set.persona,
    personas: Int32Array.from(set.ownerTruth, ({ personas }) => personas.length),
    place: Int32Array.from(set.documents, ({ place }) => places.indexOf(place!)),
    time: Float64Array.from(set.documents, ({ time }) => time!),
    commonKeys: candidates.commonKeys,
    groupings: settings.evidence.flatMap((kinds) => groupBy(kinds, settings, tuned, tested)),
    pairEvidence: {
      ownerA: candidates.a.map((ad) => set.owner[ad]),
      ownerB: candidates.b.map((ad) => set.owner[ad]),
      ratios,
    },
    keys: { payments: payments.describe(), identifiers: identifiers.describe() },
    graph: graphOf(settings, tuned, tested),
  };
}

function groupBy(
  kinds: readonly EvidenceKind[],
  settings: TrialSettings,
  tuned: readonly Evidence[],
  tested: Evidence,
): Grouping[] {
  const grouper = learnGrouper(kinds, settings, tuned);
  const linked = linkAds(tested, kinds, grouper);
  const { chosen, absent, shift } = linked;
  return settings.methods.map((name): Grouping => {
    return {
      evidence: kinds,
      method: name,
      ...groupAds(linked, name, grouper),
      pairs: {
        looked: chosen.pairs.length,
        lookedSame: countOnes(sameLabels(tested, chosen, 'owners')),
        ...pairsOf(tested.set.owner),
      },
      fusion: { ...grouper.fusion.describe(kinds), absent, shift },
    };
  });
}

function pairsOf(owner: Int32Array) {
  const sizes = new Map<number, number>();
  for (const own of owner) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  const same = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return { all: (owner.length * (owner.length - 1)) / 2, same };
}
