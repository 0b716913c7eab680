import { Transaction } from 'bitcoinjs-lib';
import { expect, test } from 'vitest';
import { newLedger } from '../../../datasets/market/chain/new-ledger.ts';
import type { SpentOutput } from '../../../datasets/market/wallets/keyring.ts';
import { scriptKinds } from '../../../datasets/market/wallets/script-kinds.ts';
import { type ParsedOutput, parseTransactionBytes } from './consensus/parse.ts';
import { checkSpending } from './consensus/spending.ts';

/** One transaction that spends an output of every kind. */
function spendAll(): { transaction: Transaction; spent: SpentOutput[] } {
  const { addresses, keyring } = newLedger(7, false);
  const transaction = new Transaction();
  transaction.version = 2;
  const spent = scriptKinds.map((kind, i): SpentOutput => {
    const address = addresses.add(kind, keyring.hash(addresses.count, kind), 0);
    const hash = new Uint8Array(32).fill(i + 1);
    transaction.ins.push({ hash, index: i, script: new Uint8Array(0), sequence: 0xfffffffe, witness: [] });
    return { address, kind, script: addresses.script(address), value: 100_000 + i };
  });
  transaction.outs.push({ script: addresses.script(0), value: 400_000n });
  keyring.unlock(transaction, spent);
  return { transaction, spent };
}

const outputs = (spent: readonly SpentOutput[]): ParsedOutput[] =>
  spent.map(({ script, value }) => ({ script: Buffer.from(script), value: BigInt(value) }));

test.each(scriptKinds.map((kind, index) => [kind, index] as const))(
  'an output of %s is spent validly',
  (_kind, index) => {
    const { transaction, spent } = spendAll();
    expect(() => checkSpending(parseTransactionBytes(transaction.toBuffer()), index, outputs(spent))).not.toThrow();
  },
);

test.each(scriptKinds.map((kind, index) => [kind, index] as const))(
  'the signature for %s holds for these outputs alone, and for this lock time',
  (_kind, index) => {
    const { transaction, spent } = spendAll();
    transaction.outs[0]!.value--;
    const check = () => checkSpending(parseTransactionBytes(transaction.toBuffer()), index, outputs(spent));
    expect(check).toThrow(/invalid signature|belongs to none/);
    transaction.outs[0]!.value++;
    expect(check).not.toThrow();
    transaction.locktime = 1;
    expect(check).toThrow(/invalid signature|belongs to none/);
  },
);

test('witness signatures hold for the value spent', () => {
  const { transaction, spent } = spendAll();
  for (const [index, kind] of scriptKinds.entries()) {
    const dearer = spent.map((output, i) => (i === index ? { ...output, value: output.value + 1 } : output));
    const check = () => checkSpending(parseTransactionBytes(transaction.toBuffer()), index, outputs(dearer));
    if (kind === 'p2pkh' || kind === 'p2sh-multisig') expect(check).not.toThrow();
    else expect(check).toThrow('invalid signature');
  }
});
