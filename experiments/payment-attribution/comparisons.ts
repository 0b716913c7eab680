import { holm, pairedBootstrapTest } from '../../src/evaluation/significance.ts';
import type { Estimate } from '../../src/reporting/result.ts';
import { estimateOf } from '../estimate.ts';
import type { PaymentAttributionConfig } from './config.ts';
import type { ReportRow } from './report.ts';

/** A variant against the reference on the same markets, resample by resample. */
export interface Comparison {
  readonly variant: string;
  readonly setting: number | null;
  readonly reference: string;
  readonly measure: 'f1' | 'tieF1';
  readonly difference: Estimate;
  readonly p: number;
  /** Corrected for the number of variants compared on these markets (Holm 1979). */
  readonly pHolm: number;
}

/** Paired owner-bootstrap tests of F1, by purchase or by tie as the config is about payments or wallets. Variants of other markets have no counterpart and are left out. */
export function compareRows(config: PaymentAttributionConfig, rows: readonly ReportRow[]): Comparison[] {
  const measure = config.evaluate.about === 'wallets' ? 'tieF1' : 'f1';
  const name = config.evaluate.reference ?? rows[0].variant;
  return rows
    .filter(({ variant }) => variant === name)
    .flatMap((reference) => {
      const others = rows.filter(
        (row) => row !== reference && row.setting === reference.setting && row.markets === reference.markets,
      );
      const tests = others.flatMap((row) => {
        const [ours, theirs] = [row, reference].map(({ measures }) => measures.get(measure)!);
        const resampled = ours.resampled.map((value, i) => value - theirs.resampled[i]);
        const difference = { value: ours.value - theirs.value, resampled };
        const estimate = estimateOf(difference);
        return estimate === null ? [] : [{ row, estimate, p: pairedBootstrapTest(resampled, difference.value) }];
      });
      const corrected = holm(tests.map(({ p }) => p));
      return tests.map(({ row: { variant, setting }, estimate, p }, i) => ({
        variant,
        setting,
        reference: name,
        measure,
        difference: estimate,
        p,
        pHolm: corrected[i],
      }));
    });
}
