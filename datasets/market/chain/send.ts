import { script, Transaction } from 'bitcoinjs-lib';
import { type TransactionKind, transactionKinds } from '../truth.ts';
import type { SpentOutput } from '../wallets/keyring.ts';
import { scriptSizes } from '../wallets/script-kinds.ts';
import { doubleHash } from './double-hash.ts';
import type { Ledger } from './ledger.ts';

export interface Draft {
  readonly kind: TransactionKind;
  /** Whose coins are spent; −1 for CoinJoins. */
  readonly wallet: number;
  /** Unix seconds. */
  readonly sent: number;
  /** Output numbers. */
  readonly spends: readonly number[];
  readonly pays: readonly DraftOutput[];
  readonly lockTime?: number;
  readonly sequence?: number;
}

export type DraftOutput =
  | { readonly address: number; readonly value: number; readonly change?: boolean }
  | { readonly data: Uint8Array };

/** OP_RETURN. */
const returnOperation = 0x6a;

/**
 * Builds and signs a transaction and enters it. The coins of its payees appear in their wallets at once: simulated
 * wallets spend what is not confirmed yet. The coins spent must have been taken out of their wallets.
 *
 * @returns its number
 * @throws RangeError where it would pay more than it spends
 */
export function send(ledger: Ledger, draft: Draft): number {
  const transaction = build(ledger, draft);
  const spent = draft.spends.map((output) => spentOutput(ledger, output));
  const paid = transaction.outs.reduce((sum, { value }) => sum + Number(value), 0);
  const fee = spent.reduce((sum, { value }) => sum + value, 0) - paid;
  if (fee < 0) throw new RangeError(`a ${draft.kind} transaction pays ${-fee} satoshi more than it spends`);
  ledger.keyring.unlock(transaction, spent);
  const operations =
    spent.reduce((sum, { kind }) => sum + scriptSizes[kind].inputCost, 0) +
    draft.pays.reduce((sum, pay) => sum + ('data' in pay ? 0 : outputCost(ledger, pay.address)), 0);
  return enter(ledger, transaction, { ...draft, fee, operations });
}

function outputCost(ledger: Ledger, address: number): number {
  return scriptSizes[ledger.addresses.kind(address)].outputCost;
}

function build(ledger: Ledger, { spends, pays, lockTime = 0, sequence = 0xffffffff }: Draft): Transaction {
  const { transactions, outputs, addresses } = ledger;
  const transaction = new Transaction();
  transaction.version = 2;
  transaction.locktime = lockTime;
  for (const output of spends) {
    const parent = outputs.transaction[output]!;
    const index = output - transactions.firstOutput[parent]!;
    const script = new Uint8Array(0);
    transaction.ins.push({ hash: transactions.id.get(parent), index, script, sequence, witness: [] });
  }
  for (const pay of pays) {
    transaction.outs.push(
      'data' in pay
        ? { script: script.compile([returnOperation, pay.data]), value: 0n }
        : { script: addresses.script(pay.address), value: BigInt(pay.value) },
    );
  }
  return transaction;
}

function spentOutput({ outputs, addresses }: Ledger, output: number): SpentOutput {
  const address = outputs.address[output]!;
  return {
    address,
    kind: addresses.kind(address),
    script: addresses.script(address),
    value: outputs.value[output]!,
  };
}

/** Enters a finished transaction. */
export function enter(
  ledger: Ledger,
  transaction: Transaction,
  { kind, wallet, sent, spends, pays, fee, operations }: Draft & { readonly fee: number; readonly operations: number },
): number {
  const { transactions, outputs, addresses, wallets } = ledger;
  const raw = transaction.toBuffer();
  const number = transactions.raw.add(raw);
  const witnessId = doubleHash(raw);
  const bare = transaction.hasWitnesses() ? transaction.getHash() : undefined;
  transactions.witnessId.add(witnessId);
  transactions.id.add(bare ?? witnessId);
  transactions.kind.push(transactionKinds.indexOf(kind));
  transactions.wallet.push(wallet);
  transactions.sent.push(sent);
  transactions.fee.push(fee);
  transactions.weight.push(bare === undefined ? raw.length * 4 : transaction.weight());
  transactions.operations.push(operations);
  transactions.spends.push(spends);
  for (const pay of pays) {
    const output = outputs.value.length;
    const address = 'data' in pay ? -1 : pay.address;
    outputs.value.push('data' in pay ? 0 : pay.value);
    outputs.address.push(address);
    outputs.transaction.push(number);
    outputs.change.push('data' in pay || !pay.change ? 0 : 1);
    if (address < 0) continue;
    const owner = addresses.wallet(address);
    if (owner >= 0) wallets[owner]!.coins.push(output);
  }
  transactions.firstOutput.push(outputs.value.length);
  return number;
}
