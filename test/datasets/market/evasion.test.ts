import { expect, it } from 'vitest';
import type { Market } from '../../../datasets/market/market.ts';
import { simulateMarket } from '../../../datasets/market/simulate.ts';
import { marketSettings } from '../../../datasets/market/sizes.ts';
import { hashText } from '../../../src/chain/hash-text.ts';
import { scanBlocks } from '../../../src/chain/scan-blocks.ts';

const market = (changes: object): Market =>
  simulateMarket(
    marketSettings('small', {
      unsigned: true,
      days: 1,
      purchases: 90,
      owners: { count: 14 },
      chain: { setupBlocks: 150 },
      ...changes,
    }),
  );

/** Satoshi asked for and paid, by purchase that a transaction paid. */
function sums({ blocks, truth }: Market): { asked: number; paid: number }[] {
  const { transactions, outputs } = scanBlocks(blocks, 'regtest').chain;
  const number = new Map(Array.from({ length: transactions.count }, (_, t) => [hashText(transactions.id, t), t]));
  return truth.purchases.flatMap(({ txid, output, invoice }) =>
    txid === null || !number.has(txid)
      ? []
      : [
          {
            asked: truth.invoices[invoice].satoshi,
            paid: outputs.value[transactions.firstOutput[number.get(txid)!] + output!],
          },
        ],
  );
}

it('pays what is asked for unless owners round up', () => {
  const exact = sums(market({}));
  expect(exact.length).toBeGreaterThan(40);
  for (const { asked, paid } of exact) expect(paid).toBe(asked);
});

it('rounds what is paid up to the next whole multiple', () => {
  const rounded = sums(market({ payers: { roundUpBtc: 0.01 } }));
  expect(rounded.length).toBeGreaterThan(40);
  for (const { asked, paid } of rounded) {
    expect(paid % 1_000_000).toBe(0);
    expect(paid).toBeGreaterThanOrEqual(asked);
    expect(paid - asked).toBeLessThan(1_000_000);
  }
});

it('pays from a wallet that no other purchase has, where owners make one for each', () => {
  const { truth } = market({ payers: { freshWalletShare: 1, exceptionShare: 0 } });
  const own = truth.purchases.filter(({ payer }) => payer === 'wallet');
  expect(own.length).toBeGreaterThan(20);
  expect(new Set(own.map(({ wallet }) => wallet)).size).toBe(own.length);
});

it('leaves the ads that nobody copied as they are', () => {
  const [alone, some, all] = [0, 0.5, 1].map(
    (commonTextShare) => market({ owners: { count: 14, commonTextShare } }).ads,
  );
  const changed = (ads: Market['ads']) => ads.filter(({ body }, i) => body !== alone[i].body).length;
  expect(changed(some)).toBeGreaterThan(0.25 * alone.length);
  expect(changed(some)).toBeLessThan(0.75 * alone.length);
  expect(changed(all)).toBe(alone.length);
});
