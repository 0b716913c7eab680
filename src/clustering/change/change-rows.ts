import type { Matrix } from '../../models/model.ts';
import type { ChainView } from '../chain-view.ts';
import type { Clustering } from '../cluster-addresses.ts';
import type { CoinJoinRule } from '../coinjoins/coinjoin-rule.ts';
import { isCoinbase, isSpendable } from '../transactions.ts';
import type { ChangeHeuristic } from './change-heuristic.ts';

/** Outputs that may be change, as rows to learn from. */
export interface ChangeRows {
  /** The output of each row, ascending. */
  readonly output: Int32Array;
  /** The cluster that each row's transaction spends from: what folds are dealt by. */
  readonly sender: Int32Array;
  /**
   * One column a heuristic: 0 where the output is no candidate, else 1 over how many candidates its transaction has, so
   * that 1 stands for a heuristic which has made up its mind.
   */
  readonly votes: Matrix;
  readonly heuristics: readonly string[];
}

/**
 * The spendable outputs of transactions that have two of them or more and are neither coinbase nor CoinJoin, as Möser &
 * Narayanan 2022 ask; transactions without any known input address are left out, for they have no sender to be dealt by.
 *
 * @param base clusters that rest on no change heuristic: the senders
 */
export function changeRows(
  view: ChainView,
  heuristics: readonly ChangeHeuristic[],
  base: Clustering,
  coinJoins: readonly CoinJoinRule[],
): ChangeRows {
  const { chain } = view;
  const output: number[] = [];
  const sender: number[] = [];
  const votes: number[] = [];
  for (let transaction = 0; transaction < chain.transactions.count; transaction++) {
    if (isCoinbase(chain, transaction)) continue;
    const address = firstInputAddress(view, transaction);
    const outputs = spendableOutputs(view, transaction);
    if (address < 0 || outputs.length < 2 || coinJoins.some((rule) => rule.matches(chain, transaction))) continue;
    const candidates = heuristics.map((heuristic) => heuristic.candidates(view, transaction));
    for (const row of outputs) {
      output.push(row);
      sender.push(base.cluster[address]);
      for (const found of candidates) votes.push(found.includes(row) ? 1 / found.length : 0);
    }
  }
  return {
    output: Int32Array.from(output),
    sender: Int32Array.from(sender),
    votes: { rows: output.length, columns: heuristics.length, data: Float64Array.from(votes) },
    heuristics: heuristics.map(({ name }) => name),
  };
}

/** −1 where no input has a known address. */
function firstInputAddress({ chain: { transactions, inputs } }: ChainView, transaction: number): number {
  for (let input = transactions.firstInput[transaction]; input < transactions.firstInput[transaction + 1]; input++) {
    if (inputs.address[input] >= 0) return inputs.address[input];
  }
  return -1;
}

function spendableOutputs({ chain }: ChainView, transaction: number): number[] {
  const found: number[] = [];
  for (let o = chain.transactions.firstOutput[transaction]; o < chain.transactions.firstOutput[transaction + 1]; o++) {
    if (isSpendable(chain, o)) found.push(o);
  }
  return found;
}
