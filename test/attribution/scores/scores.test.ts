import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/attribution/decide.ts';
import { paper } from '../../../src/attribution/matchers/paper.ts';
import { bootstrapOwners } from '../../../src/attribution/scores/bootstrap-owners.ts';
import { judge } from '../../../src/attribution/scores/judge.ts';
import { measures, totalsOf } from '../../../src/attribution/scores/measures.ts';
import { emptySums, joinSums } from '../../../src/attribution/scores/owner-sums.ts';
import { searchOf } from '../search-of.ts';

test('a purchase is judged by the transactions that match, by what is named, and by what paid', () => {
  const search = searchOf({
    purchases: [
      [5, 10],
      [50, 10],
      [90, 10],
      [150, 10],
    ],
    outputs: [
      [5, 10_000_000],
      [50, 10_000_000],
      [50, 10_100_000],
      [91, 10_000_000],
    ],
  });
  const transactionOf = Int32Array.of(10, 11, 12, 13);
  const decisions = decide(
    search,
    paper,
    { assignment: 'none', minimumPosterior: 0 },
    (output) => transactionOf[output],
  );
  const verdicts = judge(search, decisions, Int32Array.of(10, 12, 99, -1), transactionOf);
  expect([...verdicts.state]).toEqual([1, 2, 1, 0]);
  expect([...verdicts.listed]).toEqual([1, 1, 0, 0]);
  expect([...verdicts.decided]).toEqual([1, 0, 1, 0]);
  expect([...verdicts.right]).toEqual([1, 0, 0, 0]);
  // Two outputs of one transaction are one match.
  const same = judge(search, decisions, Int32Array.of(10, 12, 99, -1), Int32Array.of(10, 11, 11, 13));
  expect([...same.state]).toEqual([1, 1, 1, 0]);
});

describe('measures', () => {
  // A busy owner: 8 of 10 named rightly of 16 paid; a quiet one: 1 of 2 of 2; one who was never named, 1 paid.
  const sums = emptySums(3);
  sums.decided.set([10, 2, 0]);
  sums.right.set([8, 1, 0]);
  sums.paid.set([16, 2, 1]);
  sums.purchases.set([20, 4, 1]);
  sums.decoys.set([40, 8, 2]);
  sums.decoysDecided.set([2, 0, 0]);
  const all = totalsOf(sums, [1, 1, 1]);

  test('by purchase count purchases', () => {
    expect(measures.precision(all)).toBeCloseTo(9 / 12, 12);
    expect(measures.recall(all)).toBeCloseTo(9 / 19, 12);
    expect(measures.f1(all)).toBeCloseTo(18 / 31, 12);
    expect(measures.falseDiscoveryRate(all)).toBeCloseTo(1 / 4, 12);
  });
  test('by owner are the mean of owners for whom there is one', () => {
    expect(measures.ownerPrecision(all)).toBeCloseTo((0.8 + 0.5) / 2, 12);
    expect(measures.ownerRecall(all)).toBeCloseTo((0.5 + 0.5 + 0) / 3, 12);
    expect(measures.ownerF1(all)).toBeCloseTo((16 / 26 + 2 / 4 + 0) / 3, 12);
  });
  test('set the decoys’ estimate beside the truth', () => {
    expect(measures.coincidenceDecided(all)).toBeCloseTo(2 / 50, 12);
    expect(measures.decoyRate(all)).toBeCloseTo((0.04 * 25) / 12, 12);
    expect(measures.decoyError(all)).toBeCloseTo((0.04 * 25) / 12 - 0.25, 12);
  });
  test('count an owner as often as it was drawn', () => {
    expect(measures.precision(totalsOf(sums, [0, 2, 1]))).toBe(0.5);
    expect(measures.precision(totalsOf(sums, [0, 0, 3]))).toBeNaN();
    expect(measures.ownerRecall(totalsOf(sums, [1, 0, 3]))).toBeCloseTo(0.5 / 4, 12);
  });
  test('are resampled over owners, the same ones for the same seed', () => {
    const [once, again] = [1, 2].map(() => bootstrapOwners(sums, { resamples: 200, seed: 5 }));
    const { value, resampled } = once.get('precision')!;
    expect(value).toBeCloseTo(0.75, 12);
    expect(resampled).toEqual(again.get('precision')!.resampled);
    // Only these can come of drawing three of the three owners: 8 and 10, 1 and 2, 0 and 0, summed.
    const possible = new Set<string>();
    for (let a = 0; a <= 3; a++)
      for (let b = 0; a + b <= 3; b++) possible.add(((8 * a + b) / (10 * a + 2 * b)).toFixed(9));
    for (const drawn of resampled) expect(possible).toContain(drawn.toFixed(9));
    expect(new Set(resampled).size).toBeGreaterThan(4);
  });
  test('are undefined for no owner', () => {
    expect(bootstrapOwners(emptySums(0), { resamples: 10, seed: 1 }).get('recall')!.value).toBeNaN();
  });
});

test('owners of several samples stand side by side', () => {
  const [a, b] = [emptySums(2), emptySums(1)];
  a.paid.set([1, 2]);
  b.paid.set([5]);
  expect([...joinSums([a, b]).paid]).toEqual([1, 2, 5]);
});
