import { describe, expect, it } from 'vitest';
import { unsignedMark } from '../../../datasets/market/chain/coinbase.ts';
import { marketHash } from '../../../datasets/market/hash.ts';
import { simulateMarket } from '../../../datasets/market/simulate.ts';
import { type MarketSize, marketSettings, marketSizes } from '../../../datasets/market/sizes.ts';
import { transactionKinds } from '../../../datasets/market/truth.ts';
import { scanBlocks } from '../../../src/chain/scan-blocks.ts';
import { findIdentifiers } from '../../../src/text/identifiers/index.ts';
import { checkChain } from './consensus/check-chain.ts';
import { compactMarket, compactSettings } from './shared-market.ts';

const unsignedSmall = simulateMarket(marketSettings('small', { unsigned: true }));

describe('a market', () => {
  it('is the same for the same settings, and another for another seed', () => {
    const settings = { ...compactSettings, unsigned: true };
    const hash = marketHash(simulateMarket(settings));
    expect(marketHash(simulateMarket(settings))).toBe(hash);
    expect(marketHash(simulateMarket({ ...settings, seed: settings.seed + 1 }))).not.toBe(hash);
  });

  it('without signatures says so in every block, and no checker accepts it', () => {
    const [genesis, ...blocks] = unsignedSmall.blocks;
    expect(genesis).toHaveLength(285);
    expect(unsignedSmall.signed).toBe(false);
    expect(blocks.every((block) => Buffer.from(block.subarray(0, 200)).includes(unsignedMark))).toBe(true);
    expect(() => checkChain(unsignedSmall.blocks)).toThrow('another key than the hash says');
    expect(compactMarket().blocks.some((block) => Buffer.from(block.subarray(0, 200)).includes(unsignedMark))).toBe(
      false,
    );
  });

  it('moves nobody when signatures become dummies: the same purchases at the same times', () => {
    const unsigned = simulateMarket({ ...compactSettings, unsigned: true });
    const told = ({ id, ad, time, usd, payer }: (typeof unsigned.truth.purchases)[number]) => ({
      id,
      ad,
      time,
      usd,
      payer,
    });
    expect(unsigned.truth.purchases.map(told)).toEqual(compactMarket().truth.purchases.map(told));
    // Sizes differ by a few bytes, so fee rates do, and with them the block that takes a transaction.
    expect(unsigned.truth.transactions.kind.toSorted()).toEqual(compactMarket().truth.transactions.kind.toSorted());
  });

  it('asks for more setup blocks where the coins are not enough', () => {
    const settings = marketSettings('small', { unsigned: true, payers: { exchangeCoinBtc: 500 } });
    expect(() => simulateMarket(settings)).toThrow(/only [\d.]+: raise chain.setupBlocks/);
  });

  it('asks for as many voices as owners', () => {
    const settings = marketSettings('small', { unsigned: true, purchases: 5, voices: 'spamassassin-ham' });
    const voice = { author: 'author-0001', messages: [{ title: 'x', text: 'y' }] };
    expect(() => simulateMarket(settings, [voice])).toThrow('spamassassin-ham lends 1 voices, and there are 40 owners');
  });

  it.each(Object.keys(marketSizes) as MarketSize[])('of size %s has settings', (size) => {
    expect(marketSettings(size)).toMatchObject(marketSizes[size]);
  });

  it('rests on settings without unknown keys', () => {
    expect(() => marketSettings('small', { background: { perMinutes: 3 } } as never)).toThrow(/perMinutes/);
    expect(marketSettings('paper', { owners: { emailShare: 0 } }).owners).toMatchObject({ count: 900, emailShare: 0 });
  });
});

describe('the traffic', () => {
  const { truth } = unsignedSmall;
  const { chain } = scanBlocks(unsignedSmall.blocks, 'regtest');
  const everyday = new Set(
    ['background', 'batch', 'consolidation'].map((kind) => transactionKinds.indexOf(kind as never)),
  );
  const values: number[] = [];
  const inputCounts: number[] = [];
  for (let t = 0; t < chain.transactions.count; t++) {
    if (!everyday.has(truth.transactions.kind[t]!)) continue;
    inputCounts.push(chain.transactions.firstInput[t + 1]! - chain.transactions.firstInput[t]!);
    for (let o = chain.transactions.firstOutput[t]!; o < chain.transactions.firstOutput[t + 1]!; o++) {
      if (chain.outputs.value[o]! > 0) values.push(chain.outputs.value[o]!);
    }
  }
  const shareOf = (test: (value: number) => boolean): number => values.filter(test).length / values.length;

  it('has about the shares of round values that mainnet blocks of August 2016 have', () => {
    // Measured on a block: 24% of outputs are multiples of 10^4 satoshi, 10% of 10^5; 78 to 92% are below one bitcoin.
    expect(shareOf((value) => value % 1e4 === 0)).toBeCloseTo(0.24, 1);
    expect(shareOf((value) => value % 1e5 === 0)).toBeCloseTo(0.1, 1);
    expect(shareOf((value) => value < 1e8)).toBeGreaterThan(0.78);
  });

  it('mostly has one input, and now and then many', () => {
    inputCounts.sort((x, y) => x - y);
    expect(inputCounts[Math.floor(inputCounts.length / 2)]).toBe(1);
    expect(inputCounts[Math.floor(inputCounts.length * 0.97)]).toBeGreaterThanOrEqual(4);
  });
});

describe('contact details', () => {
  const { ads, postings, truth } = unsignedSmall;

  it('stand in the ads as the postings show them', () => {
    const first = new Map(postings.toReversed().map((posting) => [posting.ad, posting]));
    let compared = 0;
    for (const { id, body } of ads) {
      const found = findIdentifiers(body).filter(({ kind }) => kind === 'phone' || kind === 'email');
      const shown = first.get(id)!;
      // A number may have been changed between order and posting.
      if (!found.some(({ value }) => value === shown.phones[0])) continue;
      compared++;
      expect(new Set(found.map(({ value }) => value))).toEqual(new Set([...shown.phones, ...shown.emails]));
    }
    expect(compared).toBeGreaterThan(0.95 * ads.length);
  });

  it('split owners, and join others, as labels from identifiers are known to', () => {
    const ownerOf = new Map(truth.purchases.map(({ ad, owner }) => [ad, owner]));
    const ownersOf = new Map<string, Set<string>>();
    for (const { ad, phones } of postings) {
      for (const phone of phones) ownersOf.set(phone, (ownersOf.get(phone) ?? new Set()).add(ownerOf.get(ad)!));
    }
    expect([...ownersOf.values()].some((owners) => owners.size > 1)).toBe(true);
    const phonesOf = new Map<string, Set<string>>();
    for (const { ad, phones } of postings) {
      const persona = truth.purchases.find((purchase) => purchase.ad === ad)!.persona;
      phonesOf.set(persona, (phonesOf.get(persona) ?? new Set()).add(phones[0]!));
    }
    expect([...phonesOf.values()].some((phones) => phones.size > 1)).toBe(true);
  });
});
