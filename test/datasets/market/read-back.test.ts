import { describe, expect, it } from 'vitest';
import { addressTextAt } from '../../../datasets/market/record/address-truth.ts';
import { transactionKinds } from '../../../datasets/market/truth.ts';
import { addressTextOf } from '../../../src/chain/address-text.ts';
import { hashText } from '../../../src/chain/hash-text.ts';
import { scanBlocks } from '../../../src/chain/scan-blocks.ts';
import { compactMarket } from './shared-market.ts';

describe('the blocks, read by src/chain', () => {
  const market = compactMarket();
  const { truth } = market;
  const { chain, unresolvedInputs } = scanBlocks(market.blocks, 'regtest');
  const numberOf = new Map(
    Array.from({ length: chain.transactions.count }, (_, number) => [hashText(chain.transactions.id, number), number]),
  );
  const textOf = (output: number) => addressTextOf(chain.addresses, chain.outputs.address[output]!, 'regtest');

  it('hold the transactions and outputs of the truth, in its order', () => {
    expect(unresolvedInputs).toBe(0);
    expect(
      Buffer.from(truth.transactions.id).equals(chain.transactions.id.subarray(0, 32 * truth.transactions.count)),
    ).toBe(true);
    expect(chain.transactions.count).toBe(truth.transactions.count);
    expect(chain.outputs.count).toBe(truth.outputs.count);
    for (let t = 0; t <= truth.transactions.count; t++) {
      expect(truth.transactions.firstOutput[t]).toBe(chain.transactions.firstOutput[t]);
    }
  });

  it('pay to the addresses of the truth, whose wallets are those of the outputs', () => {
    const walletOf = new Map(
      Array.from({ length: truth.addresses.count }, (_, i) => [
        addressTextAt(truth.addresses, i),
        truth.addresses.wallet[i]!,
      ]),
    );
    expect(walletOf.size).toBe(truth.addresses.count);
    // Output 0 is the genesis coinbase's: nobody can spend it.
    for (let output = 1; output < chain.outputs.count; output++) {
      const text = textOf(output);
      expect(text === undefined ? -1 : walletOf.get(text)).toBe(truth.outputs.wallet[output]);
    }
  });

  it('spend, in each transaction but CoinJoins, the coins of one wallet', () => {
    for (let t = 0; t < chain.transactions.count; t++) {
      const spent = chain.inputs.spent.subarray(chain.transactions.firstInput[t], chain.transactions.firstInput[t + 1]);
      const wallets = new Set(Array.from(spent, (output) => (output < 0 ? -1 : truth.outputs.wallet[output]!)));
      const kind = transactionKinds[truth.transactions.kind[t]!]!;
      if (kind === 'wasabi' || kind === 'joinmarket') expect(wallets.size).toBeGreaterThan(2);
      else expect([...wallets]).toEqual([truth.transactions.wallet[t]]);
    }
  });

  it('pay each purchase to its invoice, and to nobody else', () => {
    const paid = truth.purchases.filter(({ txid }) => txid !== null);
    expect(paid.length).toBeGreaterThan(60);
    for (const { txid, output, invoice } of paid) {
      const number = chain.transactions.firstOutput[numberOf.get(txid!)!]! + output!;
      const { satoshi, address } = truth.invoices[invoice]!;
      expect(chain.outputs.value[number]).toBe(satoshi);
      expect(textOf(number)).toBe(address);
    }
    expect(new Set(paid.map(({ txid, output }) => `${txid} ${output}`)).size).toBe(paid.length);
  });

  it('sweep invoices in transactions of many inputs and one P2SH output', () => {
    const { least } = market.settings.processor.sweepInputs;
    let sweeps = 0;
    for (let t = 0; t < chain.transactions.count; t++) {
      if (transactionKinds[truth.transactions.kind[t]!] !== 'sweep') continue;
      sweeps++;
      const { firstInput, firstOutput } = chain.transactions;
      expect(firstInput[t + 1]! - firstInput[t]!).toBeGreaterThanOrEqual(least);
      expect(firstOutput[t + 1]! - firstOutput[t]!).toBe(1);
      expect(textOf(firstOutput[t]!)).toMatch(/^2/);
    }
    expect(sweeps).toBeGreaterThan(2);
  });

  it('hold every kind of transaction, and payments of every kind', () => {
    const kinds = new Set(Array.from(truth.transactions.kind, (kind) => transactionKinds[kind]));
    expect([...kinds].sort()).toEqual([...transactionKinds].sort());
    const payers = new Set(truth.purchases.map(({ payer }) => payer));
    expect([...payers].sort()).toEqual(['exchange', 'joinmarket', 'other-coin', 'wallet', 'wasabi']);
  });

  it('come from transactions that the mempool log saw within the minute, gaps aside, and never after their block', () => {
    const { mempool } = market;
    for (let i = 0; i < mempool.count; i++) {
      const number = numberOf.get(hashText(mempool.id, i));
      if (number === undefined) continue; // never confirmed
      const time = mempool.time[i]!;
      const sent = truth.transactions.sent[number]!;
      const gap = mempool.gaps.find(({ to }) => to === time);
      expect(time % 60).toBe(0);
      expect(time).toBeGreaterThan(sent);
      expect(time - sent).toBeLessThan(gap === undefined ? 180 : gap.to - gap.from + 180);
    }
    expect(mempool.count).toBeGreaterThan(0.8 * numberOf.size - market.blocks.length);
  });
});
