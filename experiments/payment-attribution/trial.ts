import { decide } from '../../src/attribution/decide.ts';
import { noWallet } from '../../src/attribution/identities/paying-wallets.ts';
import { tiesOf } from '../../src/attribution/identities/ties.ts';
import { matchers } from '../../src/attribution/matchers/index.ts';
import type { LikelihoodModel } from '../../src/attribution/matchers/likelihood/fit.ts';
import { judge } from '../../src/attribution/scores/judge.ts';
import { emptySums, type OwnerSums } from '../../src/attribution/scores/owner-sums.ts';
import { findNamed } from '../../src/common/nearest.ts';
import { tryDecoys } from './decoy-trials.ts';
import { type JudgedTie, judgeTies } from './judged-ties.ts';
import { type ObservedCounts, observe } from './observed.ts';
import { prepareMarket } from './prepared-market.ts';
import type { TrialSettings } from './settings.ts';
import { adderTo, tallyPurchases } from './tally.ts';
import { learnLikelihood } from './training.ts';

/** What a trial gives. */
export interface TrialOutcome {
  readonly counts: ObservedCounts;
  readonly sums: OwnerSums;
  readonly ties: readonly JudgedTie[];
  /** Posterior of each output named with one, and whether it is right. */
  readonly posteriors: Float64Array;
  readonly right: Uint8Array;
  /** What the matcher learned from other markets; null where it learns nothing. */
  readonly model: LikelihoodModel | null;
  /** Purchases in components too large for the optimal assignment. */
  readonly greedyInstead: number;
  /** Purchases whose candidate was less probable than asked for. */
  readonly abstained: number;
}

/** Links the purchases of a market, and their decoys, to outputs, and holds all of it against the truth. */
export function runTrial({
  market: marketSettings,
  training,
  attribution,
  shifts,
  level,
}: TrialSettings): TrialOutcome {
  const market = prepareMarket(marketSettings);
  const observed = observe(market, attribution);
  const { search, owner, paidBy } = observed;
  const definition = findNamed('matcher', attribution.matcher, matchers);
  const model = definition.learns ? learnLikelihood(training, attribution) : null;
  const matcher = definition.create(model);
  const transactionOf = (output: number) => market.transactionOfOutput[output];
  const decisions = decide(search, matcher, attribution, transactionOf);
  const verdicts = judge(search, decisions, paidBy, market.transactionOfOutput);
  const wallets = market.walletsBy(attribution.change);
  const sums = emptySums(market.owners);
  const add = adderTo(sums);
  tallyPurchases(market, observed, decisions, verdicts, add);
  const decoyWallets = tryDecoys(market, wallets, observed, matcher, attribution, shifts, add);
  const wallet = decisions.output.map((output) => (output < 0 ? noWallet : wallets[transactionOf(output)]));
  const ties = tiesOf({ owner, wallet }, decoyWallets, search.purchases.count * shifts.length);
  const scored = Array.from(decisions.posterior.keys()).filter((i) => !Number.isNaN(decisions.posterior[i]));
  return {
    counts: observed.counts,
    sums,
    ties: judgeTies(ties, market, wallets, level, add),
    posteriors: Float64Array.from(scored, (i) => decisions.posterior[i]),
    right: Uint8Array.from(scored, (i) => verdicts.right[i]),
    model,
    greedyInstead: decisions.greedyInstead,
    abstained: decisions.abstained,
  };
}
