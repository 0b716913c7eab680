import type { PurchaseColumns } from './candidates.ts';
import type { MinuteRange } from './minute-rates.ts';

/**
 * The same purchases at other times: all moved by as many minutes, those that leave the period at its end coming in
 * again at its beginning. Nothing paid for them, so what matches them is coincidence (target–decoy; Elias & Gygi 2007).
 *
 * @param shift whole minutes, more than the time window is long
 * @param period whole minutes since 1970, `to` left out, in which all of them lie
 */
export function shiftPurchases(purchases: PurchaseColumns, shift: number, period: MinuteRange): PurchaseColumns {
  const length = period.to - period.from;
  const moved = (minute: number) => period.from + ((((minute - period.from + shift) % length) + length) % length);
  return { ...purchases, minute: purchases.minute.map(moved) };
}

/** What was decided of purchases and of decoys. */
export interface DecoyCounts {
  readonly purchases: number;
  /** Purchases for which an output was named. */
  readonly decided: number;
  readonly decoys: number;
  /** Decoys for which an output was named. */
  readonly decoysDecided: number;
}

/**
 * The false discovery rate estimated from decoys alone: as many purchases matched by chance as decoys were, of those
 * matched. It takes every purchase for one that could be matched by chance only, so it errs upwards. NaN where nothing
 * was decided, or no decoy tried.
 */
export function decoyFalseDiscoveryRate({ purchases, decided, decoys, decoysDecided }: DecoyCounts): number {
  if (decided === 0 || decoys === 0) return Number.NaN;
  return Math.min(1, ((decoysDecided / decoys) * purchases) / decided);
}

/**
 * The same, for the share of purchases only that no payment can be found for: of those, one less the decoys' rate is
 * left undecided, and they are all that is left undecided (Storey 2002's estimate of the share of true nulls, with the
 * decision itself as the cut). NaN as above.
 */
export function nullShareFalseDiscoveryRate(counts: DecoyCounts): number {
  const { purchases, decided, decoys, decoysDecided } = counts;
  const plain = decoyFalseDiscoveryRate(counts);
  const byChance = decoysDecided / decoys;
  if (Number.isNaN(plain) || byChance >= 1) return plain;
  return Math.min(1, ((1 - decided / purchases) / (1 - byChance)) * ((byChance * purchases) / decided));
}
