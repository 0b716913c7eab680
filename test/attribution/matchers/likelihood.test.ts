import { describe, expect, test } from 'vitest';
import { flatBackground, trafficBackground } from '../../../src/attribution/matchers/likelihood/background.ts';
import { fitLikelihood, type LikelihoodModel } from '../../../src/attribution/matchers/likelihood/fit.ts';
import { fitLagDensity } from '../../../src/attribution/matchers/likelihood/lag-density.ts';
import { allParts, likelihoodRatios } from '../../../src/attribution/matchers/likelihood/likelihood-ratios.ts';
import { posteriorsOf } from '../../../src/attribution/matchers/likelihood/posteriors.ts';
import { fitPriceDensity, priceProbability } from '../../../src/attribution/matchers/likelihood/price-density.ts';
import { likelihood } from '../../../src/attribution/matchers/likelihood.ts';
import { randomStream } from '../../../src/common/random.ts';
import { rules, searchOf } from '../search-of.ts';

const unit = 10_000;

describe('the price', () => {
  test('is right up to rounding and the rate’s error', () => {
    // scipy 1.10.1: norm.cdf(8000/2000) - norm.cdf(-2000/2000); norm.cdf(17000/4000) - norm.cdf(7000/4000)
    const right = { rateSpread: 0.0002, wrongPriceShare: 0 };
    const at = (error: number, expected: number) => priceProbability(right, { error, expected, width: 1e6 }, unit);
    expect(at(3000, 1e7)).toBeCloseTo(0.8413130748267098, 6);
    expect(at(12_000, 2e7)).toBeCloseTo(0.04004846833804221, 6);
  });

  test('sums to one over the values that can be asked for', () => {
    const density = { rateSpread: 0.001, wrongPriceShare: 0.2 };
    let sum = 0;
    // 200 values within a width of 2 · 10^6, around an expected value between two of them.
    for (let k = -100; k < 100; k++)
      sum += priceProbability(density, { error: k * unit + 5000, expected: 1e7, width: 2e6 }, unit);
    expect(sum).toBeCloseTo(1, 5);
  });

  test('is learned back from draws', () => {
    const stream = randomStream(1, 'prices');
    const normal = () => Math.sqrt(-2 * Math.log(1 - stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform());
    const errors = Array.from({ length: 3000 }, (_, i) => {
      const expected = 4e6 + stream.uniform() * 2e7;
      const width = 0.04 * expected;
      const paid = i % 10 === 0 ? expected + (stream.uniform() - 0.5) * width : expected * (1 + 0.002 * normal());
      return { error: Math.round(paid / unit) * unit - expected, expected, width };
    });
    const { rateSpread, wrongPriceShare } = fitPriceDensity(errors, unit);
    expect(rateSpread).toBeGreaterThan(0.0017);
    expect(rateSpread).toBeLessThan(0.0023);
    expect(wrongPriceShare).toBeGreaterThan(0.07);
    expect(wrongPriceShare).toBeLessThan(0.13);
  });

  test('is a matter of taste where nothing was seen', () => {
    const { wrongPriceShare, rateSpread } = fitPriceDensity([], unit);
    expect(wrongPriceShare).toBe(0.5);
    expect(rateSpread).toBeGreaterThan(0);
  });
});

test('lags are counted, one added to each', () => {
  expect([...fitLagDensity([0, 1, 1, -1], { from: -1, to: 2 })]).toEqual([2 / 8, 2 / 8, 3 / 8, 1 / 8]);
});

describe('the background', () => {
  // Minute 100: three outputs of .1234, .1236 and .2 bitcoin.
  const { index } = searchOf({
    purchases: [],
    outputs: [
      [100, 12_340_000],
      [100, 12_360_000],
      [100, 20_000_000],
    ],
  });

  test('is the hour’s traffic, times the share of the size and roundness, over the values alike', () => {
    // From 10^7 (bin 56 of eight a decade) to 10^(57/8) = 13,335,214: 334 multiples of 10^4, of them 34 of 10^5.
    const alike = 334 - 34;
    const { at } = trafficBackground(index, rules.values);
    expect(at(100, 12_350_000)).toBeCloseTo(((3.5 / 61) * (2.5 / 4)) / alike, 12);
    expect(at(131, 12_350_000)).toBeCloseTo(((0.5 / 61) * (2.5 / 4)) / alike, 12);
  });

  test('is the same everywhere without knowledge of the traffic', () => {
    const { at } = flatBackground(index, rules.values);
    expect(at(100, 12_350_000)).toBeCloseTo(3.5 / 2000 / 10_000, 15);
    expect(at(5, 50_000_000)).toBe(at(100, 12_350_000));
  });
});

test('posteriors weigh candidates against each other and against no payment', () => {
  const candidates = {
    first: Int32Array.of(0, 2, 2, 3),
    entry: Int32Array.of(0, 1, 2),
    lag: new Int8Array(3),
    withoutRate: 0,
  };
  const posterior = posteriorsOf(candidates, Float64Array.of(3, 1, 0), 0.5);
  // .5 · 3 / (.5 + .5 · 4)
  expect([...posterior]).toEqual([0.6, 0.2, 0]);
});

describe('the matcher', () => {
  const model: LikelihoodModel = {
    price: { rateSpread: 0.001, wrongPriceShare: 0.05 },
    lag: Float64Array.of(0.2, 0.8),
    noPayment: 0.2,
    parts: allParts,
    unit,
    calibration: null,
  };
  const search = searchOf({
    purchases: [
      [100, 10],
      [700, 10],
    ],
    outputs: [
      [101, 10_000_000],
      [100, 10_000_000],
      [101, 10_500_000],
      [300, 50_000_000],
    ],
  });

  test('prefers the likelier lag and price, and gains the log odds against no payment', () => {
    const { gain, posterior } = likelihood(model).score(search);
    // Entries: minute 100: output 1; minute 101: output 0, output 2.
    expect(gain[1] - gain[0]).toBeCloseTo(Math.log(4), 9);
    expect(gain[1]).toBeGreaterThan(gain[2] + 2);
    const odds = [...gain].map(Math.exp);
    const total = 1 + odds[0] + odds[1] + odds[2];
    [...posterior!].forEach((p, i) => {
      expect(p).toBeCloseTo(odds[i] / total, 9);
    });
  });

  test('tells nothing by a part that is left out', () => {
    const without = (part: 'price' | 'lag' | 'background') =>
      likelihoodRatios(search, model, unit, { ...allParts, [part]: false });
    expect(without('lag')[0]).toBeCloseTo(without('lag')[1], 12);
    const flat = likelihoodRatios(search, model, unit, { price: false, lag: false, background: false });
    expect(flat[0]).toBeCloseTo(flat[2], 12);
    expect(without('background')[1]).not.toBeCloseTo(likelihoodRatios(search, model, unit, allParts)[1], 3);
  });

  test('never takes a value that the processor does not ask for', () => {
    const fine = searchOf(
      { purchases: [[100, 10]], outputs: [[100, 10_000_001]] },
      { values: { mostDecimals: 8, leastDecimals: 0, belowSatoshi: 1e8 } },
    );
    const { gain, posterior } = likelihood(model).score(fine);
    expect([...gain]).toEqual([Number.NEGATIVE_INFINITY]);
    expect([...posterior!]).toEqual([0]);
  });
});

describe('what is learned', () => {
  const stream = randomStream(2, 'payments');
  const purchases = Array.from({ length: 400 }, (_, i) => [4 * i, 5 + stream.integer(60) / 4] as const);
  // Of five purchases four are paid, a minute after, rounded; and somebody pays something each minute.
  const paid = purchases.flatMap(([minute, usd], i) =>
    i % 5 === 0 ? [] : [[minute + 1, Math.round(usd * 100) * unit] as const],
  );
  const others = Array.from({ length: 1600 }, (_, minute) => [minute, (100 + stream.integer(2500)) * unit] as const);
  const search = searchOf({ purchases, outputs: [...paid, ...others] });
  const right = Uint8Array.from(search.candidates.entry, (entry) => (search.index.output[entry] < paid.length ? 1 : 0));
  const model = fitLikelihood([{ search, right }], unit);

  test('is the share without payment, the lag, and a calibration', () => {
    expect(model.noPayment).toBeGreaterThan(0.17);
    expect(model.noPayment).toBeLessThan(0.23);
    expect(model.lag[1]).toBeGreaterThan(0.98);
    expect(model.calibration!.slope).toBeGreaterThan(0);
  });

  test('gives probabilities that are as often right as they say', () => {
    const { posterior } = likelihood(model).score(search);
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
    expect(Math.abs(sum(posterior!) - sum(right)) / sum(right)).toBeLessThan(0.05);
  });

  test('of nothing is vague, and uncalibrated', () => {
    const empty = fitLikelihood([{ search: searchOf({ purchases: [], outputs: [] }), right: new Uint8Array(0) }], unit);
    expect(empty).toMatchObject({ noPayment: 0.5, calibration: null });
    expect([...empty.lag]).toEqual([0.5, 0.5]);
    expect(fitLikelihood([], unit).noPayment).toBe(0.5);
  });
});
