import type { BlockChain } from '../chain/block-chain.ts';
import { type Ledger, walletOf } from '../chain/ledger.ts';
import type { MarketTruth } from '../truth.ts';

/** The ledger's columns in the order of the blocks. */
export function chainTruth(
  ledger: Ledger,
  { transactions: blocks }: BlockChain,
): Pick<MarketTruth, 'transactions' | 'outputs'> {
  const order = blocks.flat();
  const { firstOutput, kind, wallet, sent, id } = ledger.transactions;
  const outputCount = order.reduce((sum, t) => sum + firstOutput[t + 1]! - firstOutput[t]!, 0);
  const transactions = {
    count: order.length,
    firstOutput: new Int32Array(order.length + 1),
    kind: Uint8Array.from(order, (t) => kind[t]!),
    wallet: Int32Array.from(order, (t) => wallet[t]!),
    sent: Float64Array.from(order, (t) => sent[t]!),
    id: new Uint8Array(32 * order.length),
  };
  const outputs = { count: outputCount, wallet: new Int32Array(outputCount), change: new Uint8Array(outputCount) };
  let at = 0;
  for (const [i, t] of order.entries()) {
    transactions.id.set(id.get(t), 32 * i);
    for (let output = firstOutput[t]!; output < firstOutput[t + 1]!; output++, at++) {
      outputs.wallet[at] = walletOf(ledger, output);
      outputs.change[at] = ledger.outputs.change[output]!;
    }
    transactions.firstOutput[i + 1] = at;
  }
  return { transactions, outputs };
}
