import { describe, expect, it } from 'vitest';
import { satoshiOf } from '../../../datasets/market/processor/invoices.ts';
import type { Ad } from '../../../datasets/market/site/orders.ts';
import { observePostings } from '../../../datasets/market/site/postings.ts';
import { costOf, drawPrices } from '../../../datasets/market/site/prices.ts';
import { randomStream } from '../../../src/common/random.ts';
import { compactMarket } from './shared-market.ts';

const prices = { base: 3, moveToTop: 2.25, repostBlock: 8, sponsorWeek: 20 };

describe('what a purchase costs', () => {
  it('leaves out the base price in a single place', () => {
    expect(costOf([prices], { movesToTop: 2, repostBlocks: 1, sponsorWeeks: 0 })).toBe(12.5);
  });
  it('asks the base price and the options of every place of several', () => {
    // 3 + 2.25 + 20, and 1 + 0.75 + 20
    const other = { ...prices, base: 1, moveToTop: 0.75 };
    expect(costOf([prices, other], { movesToTop: 1, repostBlocks: 0, sponsorWeeks: 1 })).toBe(47);
  });
  it('is free where nothing is bought', () => {
    expect(costOf([prices], { movesToTop: 0, repostBlocks: 0, sponsorWeeks: 0 })).toBe(0);
  });
});

describe('an amount', () => {
  it.each([
    [12.5, 770, 4, 1_620_000], // 0.016233…
    [12.5, 770, 8, 1_623_377],
    [0.01, 770, 4, 10_000], // never nothing
  ])('of %d dollars at %d, %d decimals, is %d satoshi', (usd, rate, decimals, satoshi) => {
    expect(satoshiOf(usd, rate, decimals)).toBe(satoshi);
  });
});

describe('sightings', () => {
  const noon = Date.UTC(2016, 11, 12, 12) / 1000;
  const persona = {
    id: 'p',
    category: 'tutoring',
    places: ['A', 'B'],
    phones: [{ from: 0, phone: '+12015550100' }],
    sharedPhone: null,
    email: null,
  } as const;
  const ad = { id: 'ad-1', persona, places: ['A', 'B'], created: noon } as unknown as Ad;
  const watch = (options: { movesToTop?: number; repostBlocks?: number; sponsorWeeks?: number }, days = 30) =>
    observePostings(
      [{ ad, time: noon + 60, options: { movesToTop: 0, repostBlocks: 0, sponsorWeeks: 0, ...options } }],
      noon + days * 86_400,
      randomStream(1, 'x'),
    );

  it('show moves at the same minute of the next hours, in every place', () => {
    expect(watch({ movesToTop: 2 }).map(({ time, place }) => [(time - noon) / 60, place])).toEqual([
      [1, 'A'],
      [1, 'B'],
      [61, 'A'],
      [61, 'B'],
      [121, 'A'],
      [121, 'B'],
    ]);
  });

  it('show four reposts a block, on the next days, all within one hour of the day', () => {
    const reposts = watch({ repostBlocks: 2 }).filter(({ place, time }) => place === 'A' && time > noon + 60);
    expect(reposts.map(({ time }) => Math.floor(time / 86_400) - Math.floor(noon / 86_400))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(new Set(reposts.map(({ time }) => Math.floor((time % 86_400) / 3600))).size).toBe(1);
  });

  it('show a sponsored ad on seven days a week', () => {
    const sponsored = watch({ sponsorWeeks: 1 }).filter((posting) => posting.sponsored && posting.place === 'B');
    expect(sponsored.map(({ time }) => (time - noon) / 86_400)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('end with the watch', () => {
    expect(watch({ repostBlocks: 1 }, 2).every(({ time }) => time < noon + 2 * 86_400)).toBe(true);
  });
});

it('prices are whole quarters and those of one place and category stay the same through most days', () => {
  const settings = compactMarket().settings.site;
  const from = 1481414400;
  const table = drawPrices(settings, ['A'], ['x'], [from, from + 100 * 86_400], randomStream(5, 'prices'));
  const days = Array.from({ length: 100 }, (_, day) => table.at('A', 'x', from + day * 86_400).moveToTop);
  expect(days.every((price) => price > 0 && Number.isInteger(price * 4))).toBe(true);
  const changes = days.filter((price, day) => day > 0 && price !== days[day - 1]).length;
  expect(changes).toBeLessThan(15);
});

describe('every purchase of the market', () => {
  const { truth, postings, settings, ads } = compactMarket();
  const seen = new Set(postings.map(({ ad, time, place, sponsored }) => `${ad} ${time} ${place} ${sponsored}`));

  it('is seen on the site at its minute in all its places', () => {
    for (const { ad, time, places } of truth.purchases) {
      for (const place of places) expect(seen).toContain(`${ad} ${time} ${place} false`);
    }
  });

  it('is invoiced in whole ten-thousandths at the rate of the invoice, and shown within the quarter of an hour and some', () => {
    for (const { invoice, usd, time } of truth.purchases) {
      const { satoshi, usdPerBtc, time: asked, state } = truth.invoices[invoice]!;
      expect(satoshi % 10_000).toBe(0);
      expect(Math.abs(satoshi / 1e8 - usd / usdPerBtc)).toBeLessThan(
        0.00005 + 1e-9 + (satoshi === 10_000 ? 0.0001 : 0),
      );
      expect(state).toBe('paid');
      expect(time + 60).toBeGreaterThan(asked);
      expect(time - asked).toBeLessThan(settings.processor.payableMinutes * 60 + 1800);
    }
  });

  it('belongs to an ad that its owner wrote', () => {
    const authorOf = new Map(ads.map(({ id, author }) => [id, author]));
    for (const { ad, owner } of truth.purchases) expect(authorOf.get(ad)).toBe(owner);
    expect(truth.invoices.some(({ state }) => state === 'expired')).toBe(true);
  });
});
