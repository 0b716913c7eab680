import type { ChainView } from './chain-view.ts';
import type { ChangeHeuristic } from './change/change-heuristic.ts';
import { none } from './change/none.ts';
import { noChange, uniqueCandidate } from './change/unique.ts';
import { blockSci } from './coinjoins/blocksci.ts';
import type { CoinJoinRule } from './coinjoins/coinjoin-rule.ts';
import { type Join, joinSameKeyOrScript } from './same-address.ts';
import { isCoinbase } from './transactions.ts';

/** Which addresses count as one from the start, each level with what the ones before it join. */
export const equationLevels = [
  /** Each script by itself. */
  'nothing',
  /** P2PK, P2PKH and P2WPKH of one key; P2SH and P2WSH of one script. */
  'keys-and-scripts',
  /** And a script hash with the address it wraps, once it was spent from: BlockSci's treatment. */
  'revealed',
  /** And a script hash with the address it wraps, spent from or not. */
  'wrapped',
] as const;
export type EquationLevel = (typeof equationLevels)[number];

/** What joins addresses. */
export interface ClusteringSettings {
  /** Whether the addresses that one transaction spends from are one owner's. */
  readonly commonInput: boolean;
  /** Its candidate joins the inputs' owner where there is exactly one. */
  readonly change: ChangeHeuristic;
  /** A transaction that fits any of these joins nothing; none: CoinJoins are clustered like any other. */
  readonly coinJoins: readonly CoinJoinRule[];
  readonly equate: EquationLevel;
}

/** BlockSci's clustering by common input. */
export const defaultClustering: ClusteringSettings = {
  commonInput: true,
  change: none,
  coinJoins: [blockSci],
  equate: 'revealed',
};

export type JoinReason = 'same-address' | 'common-input' | 'change';

/**
 * Two addresses said to be one owner's.
 *
 * @param transaction what says so; −1 for `same-address`
 */
export type VisitJoin = (address: number, other: number, reason: JoinReason, transaction: number) => void;

/** Visits every join that the settings ask for: those of equal addresses first, then transactions in chain order. */
export function forEachJoin(view: ChainView, settings: ClusteringSettings, visit: VisitJoin): void {
  const { chain } = view;
  joinEqual(view, settings.equate, (address, other) => visit(address, other, 'same-address', -1));
  const { firstInput } = chain.transactions;
  const { address } = chain.inputs;
  for (let transaction = 0; transaction < chain.transactions.count; transaction++) {
    if (isCoinbase(chain, transaction)) continue;
    if (settings.coinJoins.some((rule) => rule.matches(chain, transaction))) continue;
    const end = firstInput[transaction + 1];
    let input = firstInput[transaction];
    while (input < end && address[input] < 0) input++;
    if (input === end) continue;
    const sender = address[input];
    if (settings.commonInput) {
      for (input++; input < end; input++) {
        const other = address[input];
        if (other >= 0 && other !== sender) visit(sender, other, 'common-input', transaction);
      }
    }
    const change = uniqueCandidate(view, settings.change, transaction);
    if (change === noChange) continue;
    const changeAddress = chain.outputs.address[change];
    if (changeAddress >= 0 && changeAddress !== sender) visit(sender, changeAddress, 'change', transaction);
  }
}

function joinEqual({ chain, wrappings, revealed }: ChainView, level: EquationLevel, join: Join): void {
  if (level === 'nothing') return;
  joinSameKeyOrScript(chain.addresses, join);
  if (level === 'keys-and-scripts') return;
  const { count, inner, outer } = wrappings;
  for (let pair = 0; pair < count; pair++) {
    if (level === 'wrapped' || revealed[pair] < chain.transactions.count) join(inner[pair], outer[pair]);
  }
}
