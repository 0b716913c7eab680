import { describe, expect, test } from 'vitest';
import type { Posting, PriceSnapshot } from '../../../src/attribution/posting.ts';
import {
  correctedPriceRules,
  type PriceRules,
  publishedPriceRules,
} from '../../../src/attribution/prices/price-rules.ts';
import { reconstructPurchases } from '../../../src/attribution/prices/reconstruct-purchases.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`) / 1000;
const day = 86_400;

const seen = (times: readonly string[], { places = ['A'], sponsored = false, ad = 'dogs' } = {}): Posting[] =>
  times.flatMap((time) => places.map((place) => ({ ad, time: at(time), place, category: 'pets', sponsored })));

/** Base 3, move 2, block of reposts 8, sponsored week 20 in every place. */
const look = (time: string, prices: Partial<PriceSnapshot> = {}): PriceSnapshot[] =>
  ['A', 'B'].map((place) => ({
    time: at(time),
    place,
    category: 'pets',
    base: 3,
    moveToTop: 2,
    repostBlock: 8,
    sponsorWeek: 20,
    ...prices,
  }));
const looks = [...look('2016-12-01T00:00'), ...look('2017-02-01T00:00')];

/** What was bought, as `day-hour-minute: dollars`. */
function bought(postings: readonly Posting[], changes: Partial<PriceRules> = {}, snapshots = looks): string[] {
  const { purchases } = reconstructPurchases(postings, snapshots, { ...correctedPriceRules, ...changes });
  return purchases.map(({ time, usd, sponsored }) => {
    const when = new Date(1000 * time).toISOString().slice(8, 16);
    return `${when} $${usd}${sponsored ? ' sponsored' : ''}`;
  });
}

const fourDays = ['2016-12-13T05:10', '2016-12-14T05:11', '2016-12-15T05:09', '2016-12-16T05:10'];

describe('the times of an ad', () => {
  test('at the same minute of the next hours are moves to the top, past midnight too', () => {
    const postings = seen(['2016-12-12T22:10', '2016-12-12T23:10', '2016-12-13T00:10']);
    expect(bought(postings)).toEqual(['12T22:10 $4']);
  });

  test('at another minute, or two hours later, are new postings: free ones in one place without options', () => {
    const postings = seen(['2016-12-12T10:10', '2016-12-12T11:11', '2016-12-12T13:11']);
    expect(reconstructPurchases(postings, looks, correctedPriceRules)).toEqual({ purchases: [], free: 3, unpriced: 0 });
  });

  test('at one hour of four next days are a block of reposts', () => {
    expect(bought(seen(['2016-12-12T22:10', ...fourDays]))).toEqual(['12T22:10 $8']);
  });

  test('on one next day alone are a repost as published, a new posting when reposts must come in fours', () => {
    const postings = seen([
      '2016-12-12T10:10',
      '2016-12-12T11:10',
      '2016-12-13T05:10',
      '2016-12-13T06:10',
      '2016-12-30T05:10',
    ]);
    expect(bought(postings)).toEqual(['12T10:10 $2', '13T05:10 $2']);
    // The move after the repost is at no next hour of the last move: it opens a posting as published too.
    expect(bought(postings, { repostStart: 'next-day' })).toEqual(['12T10:10 $2']);
  });

  test('that the watch ended before are taken as seen', () => {
    const watchEnds = seen(['2016-12-14T06:30'], { ad: 'another' });
    expect(bought([...seen(['2016-12-12T10:10', '2016-12-13T05:10', '2016-12-14T05:11']), ...watchEnds])).toEqual([]);
    expect(
      reconstructPurchases(
        seen(['2016-12-12T10:10', '2016-12-13T05:10', '2016-12-14T05:11']),
        looks,
        correctedPriceRules,
      ).free,
    ).toBe(1);
  });

  test('at the end of a month end the purchase as published', () => {
    const acrossMonths = seen([
      '2016-12-30T22:10',
      '2016-12-31T05:10',
      '2017-01-01T05:11',
      '2017-01-02T05:09',
      '2017-01-03T05:10',
    ]);
    expect(bought(acrossMonths)).toEqual(['30T22:10 $8']);
    expect(bought(acrossMonths, { calendar: 'day-of-month' })).toEqual([]);
    expect(bought(seen(['2016-12-31T23:10', '2017-01-01T00:10']))).toEqual(['31T23:10 $2']);
    expect(bought(seen(['2016-12-31T23:10', '2017-01-01T00:10']), { calendar: 'day-of-month' })).toEqual([]);
  });
});

describe('the price', () => {
  test('holds the base price of each place of several, and the options in each', () => {
    // 2 × (3 + 2)
    expect(bought(seen(['2016-12-12T10:10', '2016-12-12T11:10'], { places: ['A', 'B'] }))).toEqual(['12T10:10 $10']);
  });

  test('charges a quarter of a block for each repost from four on, or whole blocks', () => {
    const five = seen(['2016-12-12T22:10', ...fourDays, '2016-12-17T05:10']);
    const three = seen(['2016-12-12T22:10', ...fourDays.slice(0, 3)]);
    expect(bought(five, { repostStart: 'next-day', repostCharge: 'quarter-each' })).toEqual(['12T22:10 $10']);
    expect(bought(five, { repostStart: 'next-day' })).toEqual(['12T22:10 $8']);
    expect(bought(three, publishedPriceRules)).toEqual([]);
  });

  test('of one sponsored sighting is a week, and nothing as published', () => {
    const postings = [
      ...seen(['2016-12-12T10:10', '2016-12-12T11:10']),
      ...seen(['2016-12-12T12:00'], { sponsored: true }),
    ];
    expect(bought(postings)).toEqual(['12T10:10 $22 sponsored']);
    expect(bought(postings, { sponsorSpan: 'between-sightings' })).toEqual(['12T10:10 $2 sponsored']);
  });

  test('rounds sponsored weeks up: seven daily sightings are one, eight are two', () => {
    const daily = (count: number): Posting[] => {
      const [first] = seen(['2016-12-12T12:00'], { sponsored: true });
      return Array.from({ length: count }, (_, i) => ({ ...first, time: first.time + i * day }));
    };
    const posted = seen(['2016-12-12T10:10']);
    expect(bought([...posted, ...daily(7)])).toEqual(['12T10:10 $20 sponsored']);
    expect(bought([...posted, ...daily(8)])).toEqual(['12T10:10 $40 sponsored']);
    // Seven days lie between eight sightings.
    expect(bought([...posted, ...daily(8)], { sponsorSpan: 'between-sightings' })).toEqual(['12T10:10 $20 sponsored']);
  });

  test('gives a running sponsored week to the purchase that began it, as published to each that it runs in', () => {
    const postings = [
      ...seen(['2016-12-12T10:10', '2016-12-14T17:10', '2016-12-14T18:10']),
      ...seen(['2016-12-12T12:00', '2016-12-13T12:00', '2016-12-14T12:00', '2016-12-15T12:00'], { sponsored: true }),
    ];
    expect(bought(postings)).toEqual(['12T10:10 $20 sponsored', '14T17:10 $2']);
    expect(bought(postings, { sponsorOf: 'running-purchase' })).toEqual([
      '12T10:10 $20 sponsored',
      '14T17:10 $22 sponsored',
    ]);
  });

  test('is that of the latest snapshot, as published of the next one', () => {
    const snapshots = [...look('2016-12-12T00:00'), ...look('2016-12-13T00:00', { moveToTop: 5 })];
    const postings = seen(['2016-12-12T10:10', '2016-12-12T11:10']);
    expect(bought(postings, {}, snapshots)).toEqual(['12T10:10 $2']);
    expect(bought(postings, { snapshot: 'next' }, snapshots)).toEqual(['12T10:10 $5']);
  });

  test('is missing, and counted so, where no snapshot tells it', () => {
    const postings = seen(['2016-12-12T10:10', '2016-12-12T11:10']);
    const late = look('2016-12-13T00:00');
    expect(reconstructPurchases(postings, late, correctedPriceRules)).toEqual({ purchases: [], free: 0, unpriced: 1 });
  });
});

test('purchases come by time, then ad, with ids that tell both; no posting gives none', () => {
  const times = ['2016-12-12T10:10', '2016-12-12T11:10'];
  const { purchases } = reconstructPurchases(
    [...seen(times, { ad: 'b' }), ...seen(times, { ad: 'a' })],
    looks,
    correctedPriceRules,
  );
  expect(purchases.map(({ id }) => id)).toEqual(['a@1481537400', 'b@1481537400']);
  expect(reconstructPurchases([], looks, correctedPriceRules)).toEqual({ purchases: [], free: 0, unpriced: 0 });
});
