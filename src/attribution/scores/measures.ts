import { decoyFalseDiscoveryRate, nullShareFalseDiscoveryRate } from '../decoys.ts';
import type { OwnerSums, SumName } from './owner-sums.ts';

/** Sums over owners, each counted as often as it was drawn. */
export interface Totals {
  sum(name: SumName): number;
  /** The mean over owners of one sum over another, owners with nothing to divide by left out; NaN where all are. */
  meanRatio(part: (owner: number) => number, whole: (owner: number) => number): number;
  readonly sums: OwnerSums;
}

/** Totals with each owner weighed by how often it was drawn. */
export function totalsOf(sums: OwnerSums, drawn: ArrayLike<number>): Totals {
  return {
    sums,
    sum(name) {
      const column = sums[name];
      let total = 0;
      for (let owner = 0; owner < column.length; owner++) total += drawn[owner] * column[owner];
      return total;
    },
    meanRatio(part, whole) {
      let [ratios, weight] = [0, 0];
      for (let owner = 0; owner < drawn.length; owner++) {
        if (drawn[owner] === 0 || whole(owner) === 0) continue;
        ratios += (drawn[owner] * part(owner)) / whole(owner);
        weight += drawn[owner];
      }
      return weight === 0 ? Number.NaN : ratios / weight;
    },
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
const over =
  (part: SumName, whole: SumName) =>
  (totals: Totals): number =>
    ratio(totals.sum(part), totals.sum(whole));
const decoyCounts = ({ sum }: Totals) => ({
  purchases: sum('purchases'),
  decided: sum('decided'),
  decoys: sum('decoys'),
  decoysDecided: sum('decoysDecided'),
});
const falseDiscoveries = ({ sum }: Totals): number => ratio(sum('decided') - sum('right'), sum('decided'));
const f1 =
  (right: SumName, named: SumName, truly: SumName) =>
  ({ sum }: Totals) =>
    ratio(2 * sum(right), sum(named) + sum(truly));

/** Every measure of an attribution; NaN where there is nothing to divide by. */
export const measures = {
  /** Paid purchases whose transaction is among their candidates. */
  candidateRecall: over('listed', 'paid'),
  /** Of the outputs named, those that paid. */
  precision: over('right', 'decided'),
  /** Of the paid purchases, those whose payment was named. */
  recall: over('right', 'paid'),
  f1: f1('right', 'decided', 'paid'),
  /** The same for each owner, and the mean of owners: a busy owner counts no more than another. */
  ownerPrecision: ({ meanRatio, sums }: Totals) =>
    meanRatio(
      (o) => sums.right[o],
      (o) => sums.decided[o],
    ),
  ownerRecall: ({ meanRatio, sums }: Totals) =>
    meanRatio(
      (o) => sums.right[o],
      (o) => sums.paid[o],
    ),
  ownerF1: ({ meanRatio, sums }: Totals) =>
    meanRatio(
      (o) => 2 * sums.right[o],
      (o) => sums.decided[o] + sums.paid[o],
    ),
  /** Ties of owner and wallet: of all named, and of all true. */
  tiePrecision: over('rightTies', 'ties'),
  tieRecall: over('rightTies', 'trueTies'),
  tieF1: f1('rightTies', 'ties', 'trueTies'),
  persistentPrecision: over('rightPersistent', 'persistent'),
  /** Of the persistent identities, those right and of a wallet that nobody else pays from. */
  persistentOwn: over('ownPersistent', 'persistent'),
  /** Of the owners who paid twice from one wallet, those with a right persistent identity. */
  identified: over('identified', 'identifiable'),
  /** Of the owners who paid by transactions at all, those with a right persistent identity that is theirs alone. */
  singledOut: over('singledOut', 'payers'),
  /** Decoys that some output fits; decoys for which one was named. */
  coincidence: over('decoysListed', 'decoys'),
  coincidenceDecided: over('decoysDecided', 'decoys'),
  falseDiscoveryRate: falseDiscoveries,
  /** Estimates of it without labels, and how far they are off. */
  decoyRate: (totals: Totals) => decoyFalseDiscoveryRate(decoyCounts(totals)),
  decoyError: (totals: Totals) => decoyFalseDiscoveryRate(decoyCounts(totals)) - falseDiscoveries(totals),
  nullShareRate: (totals: Totals) => nullShareFalseDiscoveryRate(decoyCounts(totals)),
  nullShareError: (totals: Totals) => nullShareFalseDiscoveryRate(decoyCounts(totals)) - falseDiscoveries(totals),
  posteriorRate: over('expectedWrong', 'decided'),
  posteriorError: (totals: Totals) =>
    ratio(totals.sum('expectedWrong'), totals.sum('decided')) - falseDiscoveries(totals),
} satisfies Record<string, (totals: Totals) => number>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as MeasureName[];
