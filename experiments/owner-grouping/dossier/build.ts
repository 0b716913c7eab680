import { sigmoid } from '../../../src/models/sigmoid.ts';
import type { EvidenceKind } from '../config.ts';
import { type Evidence, gatherEvidence, tuningEvidence } from '../evidence.ts';
import { groupAds, linkAds } from '../group-ads.ts';
import { learnGrouper } from '../grouper.ts';
import type { TrialSettings } from '../settings.ts';
import { type Dossier, type DossierEdge, type DossierProvenance, dossierSchemaVersion } from './dossier.ts';
import { type GroupView, identifiersOf, notFoundIn, paymentsOf, walletsOf } from './findings.ts';

export interface DossierOptions {
  readonly config: string;
  readonly variant: string;
  readonly evidence: readonly EvidenceKind[];
  readonly method: string;
  /** Least probability that a group is right. */
  readonly above: number;
  readonly includeIdentifiers: boolean;
}

/**
 * A dossier of each group of two ads or more that is right with some probability, the surest first. Truth is not looked
 * at: a dossier holds what an observer has.
 */
export async function buildDossiers(settings: TrialSettings, options: DossierOptions): Promise<Dossier[]> {
  const tested = await gatherEvidence(settings, settings.tested, settings.disguises);
  const grouper = learnGrouper(options.evidence, settings, await tuningEvidence(settings));
  const linked = linkAds(tested, options.evidence, grouper);
  const { chosen, edges } = linked;
  const { threshold, group, wrong } = groupAds(linked, options.method, grouper);
  const members = new Map<number, number[]>();
  group.forEach((number, ad) => {
    members.set(number, [...(members.get(number) ?? []), ad]);
  });
  const byGroup = new Map<number, DossierEdge[]>();
  for (let edge = 0; edge < edges.from.length; edge++) {
    const number = group[edges.from[edge]];
    if (number !== group[edges.to[edge]]) continue;
    const ratios = options.evidence.map((kind, column) => [kind, rounded(chosen.ratios[column][edge])] as const);
    const found: DossierEdge = {
      ads: [idOf(tested, edges.from[edge]), idOf(tested, edges.to[edge])],
      probability: rounded(sigmoid(edges.weight[edge])),
      evidence: Object.fromEntries(ratios),
    };
    byGroup.set(number, [...(byGroup.get(number) ?? []), found]);
  }
  const { includeIdentifiers, above, config, variant, evidence, method } = options;
  const market = settings.tested.seed;
  const provenance: DossierProvenance = { config, variant, market, evidence, method, threshold, includeIdentifiers };
  return [...members]
    .filter(([number, ads]) => ads.length > 1 && 1 - wrong[number] >= above)
    .sort(([x], [y]) => wrong[x] - wrong[y] || x - y)
    .map(([number, ads]): Dossier => {
      const own = (byGroup.get(number) ?? []).sort((x, y) => y.probability - x.probability);
      const view: GroupView = { set: tested.set, ads, includeIdentifiers };
      return {
        schemaVersion: dossierSchemaVersion,
        provenance,
        group: number,
        probabilityWrong: rounded(wrong[number]),
        ads: ads.map((ad) => {
          const { id, place = '', time = 0, title } = tested.set.documents[ad];
          return { id, place, time: new Date(1000 * time).toISOString(), title };
        }),
        edges: own,
        wallets: walletsOf(view),
        payments: paymentsOf(view),
        identifiers: identifiersOf(view),
        notFound: notFoundIn(view, own.length),
      };
    });
}

function idOf({ set }: Evidence, ad: number): string {
  return set.documents[ad].id;
}

/** To four digits after the point: more would say more than is known. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}
