import { hashText } from '../../../src/chain/hash-text.ts';
import { jsonLines } from '../json-lines.ts';
import type { MarketFile } from '../market-file.ts';
import { type MarketTruth, transactionKinds } from '../truth.ts';
import { addressTextAt } from './address-truth.ts';

/** The files of `truth/`, with names and texts instead of numbers. */
export function truthFiles(truth: MarketTruth): MarketFile[] {
  const { purchases, owners, invoices, entities, wallets, addresses } = truth;
  const walletName = (wallet: number): string | null => (wallet < 0 ? null : `wallet-${wallet}`);
  const entityOf = (wallet: number): string => entities[wallets[wallet]!.entity]!.id;
  return [
    jsonLines('truth/purchases.jsonl', purchases.length, (i) => {
      const { wallet, ...purchase } = purchases[i]!;
      return { ...purchase, wallet: wallet === null ? null : walletName(wallet) };
    }),
    jsonLines('truth/owners.jsonl', owners.length, (i) => {
      const { wallets: own, ...owner } = owners[i]!;
      return { ...owner, wallets: own.map(walletName) };
    }),
    jsonLines('truth/invoices.jsonl', invoices.length, (i) => ({ id: i, ...invoices[i]! })),
    jsonLines('truth/wallets.jsonl', wallets.length, (i) => {
      const { id, kind } = entities[wallets[i]!.entity]!;
      return { id: walletName(i), entity: id, kind };
    }),
    jsonLines('truth/addresses.jsonl', addresses.count, (i) => {
      const wallet = addresses.wallet[i]!;
      return { address: addressTextAt(addresses, i), wallet: walletName(wallet), entity: entityOf(wallet) };
    }),
    transactionFile(truth, walletName),
  ];
}

function transactionFile(
  { transactions, outputs }: MarketTruth,
  walletName: (wallet: number) => string | null,
): MarketFile {
  return jsonLines('truth/transactions.jsonl', transactions.count, (i) => {
    const numbers = Array.from(
      { length: transactions.firstOutput[i + 1]! - transactions.firstOutput[i]! },
      (_, at) => transactions.firstOutput[i]! + at,
    );
    return {
      txid: hashText(transactions.id, i),
      kind: transactionKinds[transactions.kind[i]!],
      wallet: walletName(transactions.wallet[i]!),
      sent: transactions.sent[i]!,
      outputs: numbers.map((number) => walletName(outputs.wallet[number]!)),
      change: numbers.flatMap((number, at) => (outputs.change[number] === 1 ? [at] : [])),
    };
  });
}
