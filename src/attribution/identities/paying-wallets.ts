import type { Chain } from '../../chain/chain.ts';
import type { Clustering } from '../../clustering/cluster-addresses.ts';

/** In `payingWallets`: no one wallet pays. */
export const noWallet = -1;

/**
 * The wallet that each transaction spends from: the cluster of its inputs' addresses. `noWallet` where they are of
 * several clusters (a CoinJoin), or none is known (coinbases, unresolved inputs).
 */
export function payingWallets({ transactions, inputs }: Chain, { cluster }: Clustering): Int32Array {
  const wallets = new Int32Array(transactions.count).fill(noWallet);
  for (let transaction = 0; transaction < transactions.count; transaction++) {
    let wallet = noWallet;
    for (let input = transactions.firstInput[transaction]; input < transactions.firstInput[transaction + 1]; input++) {
      if (inputs.address[input] < 0) continue;
      const own = cluster[inputs.address[input]];
      if (wallet !== noWallet && own !== wallet) {
        wallet = noWallet;
        break;
      }
      wallet = own;
    }
    wallets[transaction] = wallet;
  }
  return wallets;
}
