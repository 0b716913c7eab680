import { z } from 'zod';
import type { OperatingRow } from '../page-data.ts';

const estimate = z.looseObject({ value: z.number() });

/** What is read of the rows of an author-linking config's metrics.json. */
export const operatingSchema = z.array(
  z.looseObject({
    dataset: z.string(),
    part: z.string(),
    row: z.string(),
    /** The condition, where the config has some. */
    of: z.string().default(''),
    folds: z.array(z.looseObject({ same: z.int(), different: z.int() })),
    orders: z.array(z.looseObject({ test: z.int() })),
    measures: z.looseObject({ TPR: estimate.optional(), FPR: estimate.optional() }),
    curves: z.looseObject({
      tippett: z.object({
        log10LikelihoodRatio: z.array(z.number().nullable()),
        positivesAbove: z.array(z.number()),
        negativesAbove: z.array(z.number()),
      }),
    }),
  }),
);

type Row = z.output<typeof operatingSchema>[number];

/**
 * Counts at thresholds, from the shares of each class above each likelihood ratio: they pool every train/test order, which
 * the calibrated ratio, unlike the scores of different models, puts on one scale. Rows of the audit are left out.
 */
export function operatingRows(rows: readonly Row[]): OperatingRow[] {
  const several = new Set(rows.map(({ dataset }) => dataset)).size > 1;
  return rows.filter(({ part }) => part !== 'audit').map((row) => operatingRow(row, several));
}

function operatingRow(
  { dataset, part, row, of: condition, folds, orders, measures, curves }: Row,
  several: boolean,
): OperatingRow {
  const total = (of: (fold: Row['folds'][number]) => number) =>
    orders.reduce((sum, { test }) => sum + of(folds[test]), 0);
  const [positives, negatives] = [total(({ same }) => same), total(({ different }) => different)];
  const { log10LikelihoodRatio, positivesAbove, negativesAbove } = curves.tippett;
  // A ratio that excludes one answer outright is infinite, which JSON writes as null.
  const kept = [...log10LikelihoodRatio.keys()].filter((i) => log10LikelihoodRatio[i] !== null);
  const { TPR, FPR } = measures;
  return {
    label: [...(several ? [dataset] : []), ...(condition === '' ? [] : [condition]), nameOf(part, row)].join(': '),
    positives,
    negatives,
    orders: orders.length,
    threshold: kept.map((i) => Number(log10LikelihoodRatio[i]!.toFixed(4))),
    truePositives: kept.map((i) => Math.round(positivesAbove[i]! * positives)),
    falsePositives: kept.map((i) => Math.round(negativesAbove[i]! * negatives)),
    chosen:
      TPR === undefined || FPR === undefined ? null : { truePositiveRate: TPR.value, falsePositiveRate: FPR.value },
  };
}

function nameOf(part: string, row: string): string {
  switch (part) {
    case 'reference':
      return 'all groups';
    case 'leave-one-out':
      return `without ${row}`;
    case 'only-one':
      return `only ${row}`;
    case 'sweep':
      return row === 'keep' ? 'near duplicates kept' : `near duplicates above ${row} left out`;
    default:
      return row;
  }
}
