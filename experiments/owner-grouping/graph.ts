import { sigmoid } from '../../src/models/sigmoid.ts';
import {
  type GraphGroup,
  type GraphPair,
  type GraphWallet,
  type GroupGraph,
  groupGraphSchemaVersion,
} from '../../src/reporting/page/group-graph.ts';
import type { AdSet } from './ad-set.ts';
import type { Evidence } from './evidence.ts';
import { groupAds, linkAds } from './group-ads.ts';
import { learnGrouper } from './grouper.ts';
import type { TrialSettings } from './settings.ts';

/** The groups of one market, before they are given a name and words. */
export type TrialGraph = Omit<GroupGraph, 'name' | 'description'> & { readonly method: string };

/** What keeps a file small: ads in all groups, and pairs in one. */
const mostAds = 300;
const mostPairs = 400;

/** Groups a market's ads by the largest set of evidence and the first method, and keeps what ties the largest groups. */
export function graphOf(settings: TrialSettings, tuned: readonly Evidence[], tested: Evidence): TrialGraph {
  const evidence = settings.evidence.reduce((most, kinds) => (kinds.length > most.length ? kinds : most));
  const [method] = settings.methods;
  const grouper = learnGrouper(evidence, settings, tuned);
  const linked = linkAds(tested, evidence, grouper);
  const { chosen, edges } = linked;
  const { threshold, group, wrong } = groupAds(linked, method, grouper);
  const members = membersOf(group);
  const pairs = Array.from(wrong, (): GraphPair[] => []);
  edges.from.forEach((from, edge) => {
    const number = group[from];
    if (number !== group[edges.to[edge]]) return;
    const [a, b] = [from, edges.to[edge]].map((ad) => members[number].indexOf(ad));
    const ratios = chosen.ratios.map((column) => rounded(column[edge]));
    pairs[number].push([a, b, rounded(sigmoid(edges.weight[edge])), ...ratios]);
  });
  const several = [...members.keys()]
    .filter((number) => members[number].length > 1)
    .sort((x, y) => members[y].length - members[x].length || x - y);
  const kept = firstWithin(several, (number) => members[number].length, mostAds);
  return {
    schemaVersion: groupGraphSchemaVersion,
    method,
    evidence,
    threshold,
    groups: kept.map((number): GraphGroup => {
      const ads = members[number];
      const sorted = pairs[number].sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1]);
      return {
        group: number,
        probabilityWrong: rounded(wrong[number]),
        ads,
        owners: ads.map((ad) => tested.set.owner[ad]),
        pairs: sorted.slice(0, mostPairs),
        pairsLeft: Math.max(0, sorted.length - mostPairs),
        wallets: sharedWallets(tested.set, ads),
      };
    }),
    groupsLeft: several.length - kept.length,
  };
}

/** Ads by group, ascending. */
function membersOf(group: Int32Array): number[][] {
  const members: number[][] = [];
  group.forEach((number, ad) => {
    members[number] ??= [];
    members[number].push(ad);
  });
  return members;
}

/** The first items whose sizes add up to no more than the most; the first one in any case. */
function firstWithin(items: readonly number[], sizeOf: (item: number) => number, most: number): number[] {
  let sum = 0;
  const end = items.findIndex((item) => {
    sum += sizeOf(item);
    return sum > most;
  });
  return end < 0 ? [...items] : items.slice(0, Math.max(1, end));
}

/** Wallets that two of the ads or more are matched to, the busiest first. */
function sharedWallets(set: AdSet, ads: readonly number[]): GraphWallet[] {
  const own = new Set(ads);
  const payments = set.payments.filter(({ ad, wallet }) => own.has(ad) && wallet >= 0);
  const wallets = [...new Set(payments.map(({ wallet }) => wallet))];
  return wallets
    .map((wallet) => {
      const tied = payments.filter((payment) => payment.wallet === wallet);
      return {
        wallet,
        otherTransactions: set.otherPayments.get(wallet) ?? 0,
        adsElsewhere: set.wallets.filter((held, ad) => !own.has(ad) && held.includes(wallet)).length,
        payments: tied
          .map(({ ad, posterior, right }) => ({
            ad: ads.indexOf(ad),
            probability: Number.isNaN(posterior) ? null : rounded(posterior),
            right,
          }))
          .sort((x, y) => x.ad - y.ad),
      };
    })
    .filter((wallet) => new Set(wallet.payments.map(({ ad }) => ad)).size > 1)
    .sort((x, y) => y.payments.length - x.payments.length || x.wallet - y.wallet);
}

/** To four digits after the point: more would say more than is known. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}
