import type { ResampledRow } from '../../../experiments/compared.ts';
import { estimateOf } from '../../../experiments/estimate.ts';
import { holm, pairedBootstrapTest } from '../../evaluation/significance.ts';
import type { Estimate } from '../../reporting/result.ts';
import type { Resamples } from './resampled-rows.ts';
import { conditionsNotShared, type RowPair } from './row-pairs.ts';

/** A measure of a row of both results. */
export interface ComparedRow {
  readonly row: string;
  /** The row of the second results, where it has another name. */
  readonly secondRow?: string;
  readonly measure: string;
  readonly first: Estimate | null;
  readonly second: Estimate | null;
  /** Second less first, with its interval where the rows are paired; null where one is not measured. */
  readonly difference: Estimate | null;
  readonly paired: boolean;
  /** Why not; empty where they are paired. */
  readonly unpaired: readonly string[];
  readonly p: number | null;
  /** Corrected for all differences tested beside it (Holm 1979). */
  readonly pHolm: number | null;
  /** What the rows should have in common and do not: they are side by side because that was asked for. */
  readonly notComparable: readonly string[];
}

/** A measure of two rows; their difference with interval and test where every resample of both is there and drawn alike. */
export function compareRow(pair: RowPair, measure: string, resamples: readonly Resamples[]): ComparedRow {
  const [first, second] = pair.map(({ measures }) => measures[measure] ?? null);
  const [{ name: row }, { name: other }] = pair;
  const base = {
    row,
    ...(other !== row && { secondRow: other }),
    measure,
    first,
    second,
    notComparable: conditionsNotShared(pair),
    pHolm: null,
  };
  if (first === null || second === null) {
    return { ...base, difference: null, paired: false, unpaired: [`${measure} is not measured in both`], p: null };
  }
  const value = second.value - first.value;
  const found = pairedDifferences([row, other], measure, resamples);
  if ('reasons' in found) return { ...base, difference: { value }, paired: false, unpaired: found.reasons, p: null };
  const difference = estimateOf({ value, resampled: found.differences }) ?? { value };
  return { ...base, difference, paired: true, unpaired: [], p: pairedBootstrapTest(found.differences, value) };
}

function pairedDifferences(
  names: readonly string[],
  measure: string,
  resamples: readonly Resamples[],
): { readonly differences: Float64Array } | { readonly reasons: readonly string[] } {
  const reasons = resamples.flatMap((one) => ('reason' in one ? [one.reason] : []));
  if (reasons.length > 0) return { reasons };
  const rows = resamples.map(
    (one, i) => (one as { rows: readonly ResampledRow[] }).rows.find(({ name }) => name === names[i])!,
  );
  const [first, second] = rows.map(({ measures }) => measures.get(measure)?.resampled);
  if (first === undefined || second === undefined) return { reasons: [`${measure} has no resamples`] };
  if (rows[0].samples !== rows[1].samples) return { reasons: ['they are about other samples, or the seed differs'] };
  // Resamples are drawn one after the other: the first thousand of two thousand are those of a thousand.
  const common = Math.min(first.length, second.length);
  return { differences: Float64Array.from({ length: common }, (_, i) => second[i] - first[i]) };
}

/** Corrects the p-values of all rows that were tested. */
export function withHolm(rows: readonly ComparedRow[]): ComparedRow[] {
  const tested = rows.filter(({ p }) => p !== null);
  const corrected = holm(tested.map(({ p }) => p!));
  return rows.map((row) => (row.p === null ? row : { ...row, pHolm: corrected[tested.indexOf(row)] }));
}
