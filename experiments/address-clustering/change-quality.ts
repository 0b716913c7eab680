import type { ChangeHeuristic } from '../../src/clustering/change/change-heuristic.ts';
import type { Resampled } from '../../src/evaluation/bootstrap.ts';
import type { LabelledChain } from './labelled.ts';
import { type Payments, spendableOutputs } from './payments.ts';
import { bootstrapRatios, type Ratio } from './ratio-bootstrap.ts';

/** What is counted for each owner that spends. */
const counted = [
  /** Its transactions that change is looked for in. */
  'transactions',
  /** Of those, the ones with exactly one candidate. */
  'decided',
  /** Single candidates whose owner is known. */
  'named',
  /** Of those, the ones that are change. */
  'namedRightly',
  /** Candidates whose owner is known. */
  'candidates',
  'candidatesRightly',
  /** Outputs that are change. */
  'change',
] as const;
type Counted = (typeof counted)[number];

/** How well a heuristic tells change, with owner-bootstrap resamples. */
export interface ChangeQuality {
  readonly counts: Readonly<Record<Counted, number>>;
  /** coverage, precision, recall, f1; candidatePrecision, candidateRecall. */
  readonly measures: ReadonlyMap<string, Resampled>;
}

const ratios: Readonly<Record<string, Ratio<Counted>>> = {
  coverage: { part: { decided: 1 }, whole: { transactions: 1 } },
  precision: { part: { namedRightly: 1 }, whole: { named: 1 } },
  recall: { part: { namedRightly: 1 }, whole: { change: 1 } },
  f1: { part: { namedRightly: 2 }, whole: { named: 1, change: 1 } },
  candidatePrecision: { part: { candidatesRightly: 1 }, whole: { candidates: 1 } },
  candidateRecall: { part: { candidatesRightly: 1 }, whole: { change: 1 } },
};

/**
 * Holds a heuristic's candidates against the truth. An output is change where it belongs to who owns all inputs; one
 * whose owner is unknown counts for nothing. A transaction counts as often as its sender is drawn.
 */
export function changeQuality(
  { view, owner, owners }: LabelledChain,
  { transactions, sender }: Payments,
  heuristic: ChangeHeuristic,
  options: { readonly resamples: number; readonly seed: number },
): ChangeQuality {
  const perOwner = Object.fromEntries(counted.map((name) => [name, new Float64Array(owners)])) as Record<
    Counted,
    Float64Array
  >;
  const { address } = view.chain.outputs;
  const ownerOf = (output: number) => (address[output] < 0 ? -1 : owner[address[output]]);
  transactions.forEach((transaction, i) => {
    const spends = sender[i];
    const add = (name: Counted, amount: number) => {
      perOwner[name][spends] += amount;
    };
    const isChange = (output: number) => ownerOf(output) === spends;
    const candidates = heuristic.candidates(view, transaction);
    const known = candidates.filter((output) => ownerOf(output) >= 0);
    add('transactions', 1);
    add('change', spendableOutputs(view.chain, transaction).filter(isChange).length);
    add('candidates', known.length);
    add('candidatesRightly', known.filter(isChange).length);
    if (candidates.length !== 1) return;
    add('decided', 1);
    add('named', known.length);
    add('namedRightly', known.filter(isChange).length);
  });
  const total = (name: Counted) => perOwner[name].reduce((sum, count) => sum + count, 0);
  return {
    counts: Object.fromEntries(counted.map((name) => [name, total(name)])) as Record<Counted, number>,
    measures: bootstrapRatios(perOwner, ratios, { owners, ...options }),
  };
}
