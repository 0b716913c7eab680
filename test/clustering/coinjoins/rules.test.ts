import { describe, expect, test } from 'vitest';
import { blockSci } from '../../../src/clustering/coinjoins/blocksci.ts';
import type { CoinJoinRule } from '../../../src/clustering/coinjoins/coinjoin-rule.ts';
import { coinJoinRules } from '../../../src/clustering/coinjoins/index.ts';
import { joinMarket } from '../../../src/clustering/coinjoins/joinmarket.ts';
import { wasabi1 } from '../../../src/clustering/coinjoins/wasabi-1.ts';
import { wasabi2 } from '../../../src/clustering/coinjoins/wasabi-2.ts';
import { wasabi2Denominations } from '../../../src/clustering/coinjoins/wasabi-2-denominations.ts';
import { whirlpool } from '../../../src/clustering/coinjoins/whirlpool.ts';
import { type BuiltOutput, type BuiltTransaction, buildChain, type Recipient } from '../../chain-builder.ts';

type Coin = readonly [value: number, to?: Recipient];

/** Whether one transaction fits a rule; coins without a recipient pay P2WPKH to a key of their own. */
function fits(rule: CoinJoinRule, inputs: readonly Coin[], outputs: readonly Coin[]): boolean {
  const coins = (side: string, given: readonly Coin[]): BuiltOutput[] =>
    given.map(([value, to = `p2wpkh:${side} ${given.length}`], i) => ({
      value,
      to: to === `p2wpkh:${side} ${given.length}` ? `p2wpkh:${side} ${i}` : to,
    }));
  return rule.matches(buildChain([{ inputs: coins('in', inputs), outputs: coins('out', outputs) }]), 0);
}

const times = (count: number, value: number): Coin[] => Array.from({ length: count }, () => [value] as const);

describe('BlockSci', () => {
  test('half of the outputs, rounded up, share a value, from as many addresses', () => {
    expect(fits(blockSci, times(2, 100), [[60], [60], [40], [30]])).toBe(true);
    expect(fits(blockSci, times(2, 100), [[60], [60], [40]])).toBe(true);
    expect(fits(blockSci, times(3, 100), [[60], [60], [40], [30], [20]])).toBe(false);
    expect(fits(blockSci, times(4, 100), [[60], [60], [60], [30]])).toBe(false);
  });

  test('asks for two inputs and three outputs', () => {
    expect(fits(blockSci, times(1, 100), [[60], [60], [40]])).toBe(false);
    expect(fits(blockSci, times(2, 100), [[60], [60]])).toBe(false);
  });

  test('counts addresses, not inputs; an unresolved one counts by itself', () => {
    expect(
      fits(
        blockSci,
        [
          [100, 'a'],
          [100, 'a'],
        ],
        [[60], [60], [40]],
      ),
    ).toBe(false);
    const outputs = [60, 60, 40].map((value, i) => ({ value, to: `o${i}` }));
    expect(blockSci.matches(buildChain([{ inputs: ['unresolved', 'unresolved'], outputs }]), 0)).toBe(true);
  });

  test('leaves dust out', () => {
    for (const dust of [546, 2730]) {
      expect(fits(blockSci, times(2, 5000), [[dust], [dust], [4000]])).toBe(false);
      expect(fits(blockSci, times(2, 5000), [[dust + 1], [dust + 1], [4000]])).toBe(true);
    }
  });

  test('a coinbase is none', () => {
    const outputs = [5, 5, 5].map((value, i) => ({ value, to: `o${i}` }));
    expect(blockSci.matches(buildChain([{ outputs }]), 0)).toBe(false);
  });
});

describe('Whirlpool', () => {
  const pool = 5_000_000;
  const inputs: Coin[] = [[pool], [pool + 10_000], [pool], [pool + 10_000], [pool + 110_000]];

  test('five in, five out, of one pool', () => {
    expect(fits(whirlpool(), inputs, times(5, pool))).toBe(true);
    expect(fits(whirlpool(), inputs, [...times(4, pool), [pool - 1]])).toBe(false);
    expect(
      fits(
        whirlpool(),
        inputs.map(([v]) => [v - 1] as const),
        times(5, pool - 1),
      ),
    ).toBe(false);
    expect(fits(whirlpool(), inputs, times(4, pool))).toBe(false);
  });

  test('up to ten take part', () => {
    expect(fits(whirlpool(), [...inputs, ...times(5, pool)], times(10, pool))).toBe(true);
    expect(fits(whirlpool(), [...inputs, ...times(6, pool)], times(11, pool))).toBe(false);
    expect(fits(whirlpool({ mostParticipants: 5 }), [...inputs, [pool]], times(6, pool))).toBe(false);
  });

  test('some inputs mix again, the others bring a bounded excess', () => {
    expect(fits(whirlpool(), times(5, pool), times(5, pool))).toBe(false);
    expect(fits(whirlpool(), times(5, pool + 10_000), times(5, pool))).toBe(false);
    expect(fits(whirlpool(), [...inputs.slice(0, 4), [pool + 110_001]], times(5, pool))).toBe(false);
    expect(fits(whirlpool(), [...inputs.slice(0, 4), [pool - 1]], times(5, pool))).toBe(false);
  });

  test('P2WPKH only, to five scripts', () => {
    expect(fits(whirlpool(), [...inputs.slice(0, 4), [pool + 1, 'old']], times(5, pool))).toBe(false);
    expect(fits(whirlpool(), inputs, [...times(4, pool), [pool, 'old']])).toBe(false);
    expect(fits(whirlpool(), inputs, [...times(4, pool), [pool, 'p2wpkh:out 0']])).toBe(false);
  });
});

describe('Wasabi 1', () => {
  const outputs: Coin[] = [...times(10, 10_012_345), [3_000_000], [123_456]];
  const inputs = times(12, 12_000_000);

  test('ten equal outputs of about 0.1 BTC beside two of their own value', () => {
    expect(fits(wasabi1(), inputs, outputs)).toBe(true);
    expect(fits(wasabi1(), inputs, outputs.slice(1))).toBe(false);
    expect(fits(wasabi1(), inputs, outputs.slice(0, 11))).toBe(false);
    expect(fits(wasabi1(), inputs, [...outputs.slice(0, 11), [3_000_000]])).toBe(false);
    expect(fits(wasabi1(), times(9, 12_000_000), outputs)).toBe(false);
  });

  test('the denomination may be 0.02 BTC off', () => {
    const of = (value: number): Coin[] => [...times(10, value), [1], [2]];
    expect([7_999_999, 8_000_000, 12_000_000, 12_000_001].map((value) => fits(wasabi1(), inputs, of(value)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('P2WPKH only', () => {
    expect(fits(wasabi1(), [...inputs, [1, 'old']], outputs)).toBe(false);
    expect(fits(wasabi1(), inputs, [...outputs, [1, 'old']])).toBe(false);
  });

  test('a known coordinator beside three equal outputs', () => {
    const coordinator = {
      type: 'p2wpkh',
      hash: Buffer.from('869f5c7a4cd7776ae0c0fcd9c3315abb239a9f0d', 'hex'),
    } as const;
    expect(fits(wasabi1(), times(3, 5_000_000), [...times(3, 4_000_000), [9, coordinator]])).toBe(true);
    expect(fits(wasabi1(), times(3, 5_000_000), [...times(2, 4_000_000), [9, coordinator]])).toBe(false);
  });
});

describe('Wasabi 2', () => {
  const inputs = Array.from({ length: 15 }, (_, i): Coin => [10_000_000 - i * 1000]);
  const outputs: Coin[] = [[9_565_938], [8_388_608], [5_000_000], [4_782_969], [1_594_323], [77_777]];

  test('sorted inputs and outputs, most of them of standard denominations', () => {
    expect(fits(wasabi2(), inputs, outputs)).toBe(true);
    expect(fits(wasabi2(), inputs, [...outputs.slice(0, 5), [1_000_001], [77_777]])).toBe(false);
    // Four of five are 80%, no more.
    expect(fits(wasabi2(), inputs, outputs.slice(1))).toBe(false);
    expect(fits(wasabi2(), inputs, [outputs[1], outputs[0], ...outputs.slice(2)])).toBe(false);
    expect(fits(wasabi2(), [...inputs.slice(1), inputs[0]], outputs)).toBe(false);
  });

  test('at least as many inputs as the smallest round, P2WPKH or P2TR', () => {
    expect(fits(wasabi2(), inputs.slice(1), outputs)).toBe(false);
    expect(fits(wasabi2({ leastInputs: 5 }), inputs.slice(10), outputs)).toBe(true);
    expect(fits(wasabi2(), [...inputs.slice(0, 14), [9, 'p2tr:key']], outputs)).toBe(true);
    expect(fits(wasabi2(), [...inputs.slice(0, 14), [9, 'old']], outputs)).toBe(false);
  });

  test('the denominations, counted by hand', () => {
    const all = wasabi2Denominations();
    // 2^13 … 2^36 (24), 3^8 … 3^23 (16), 2 · 3^8 … 2 · 3^22 (15; 2 · 3^7 = 4,374 is too small), 10^4 … 10^11 (8),
    // 2 · 10^4 … 2 · 10^10 … 10^10 (7; 2 · 10^11 is too much), 5 · 10^3 … 5 · 10^10 (8): none twice.
    expect(all.size).toBe(24 + 16 + 15 + 8 + 7 + 8);
    expect([5_000, 8_192, 13_122, 94_143_178_827, 100_000_000_000].every((value) => all.has(value))).toBe(true);
    expect([4_096, 4_374, 2_000, 137_438_953_472].some((value) => all.has(value))).toBe(false);
  });
});

describe('JoinMarket', () => {
  const inputs: Coin[] = [[900_000], [700_000], [1_500_000], [400_000]];
  const outputs: Coin[] = [[600_000], [600_000], [600_000], [301_000], [500_500], [895_000]];

  test('one equal output and one change each, or none for a taker who sweeps', () => {
    expect(fits(joinMarket(), inputs, outputs)).toBe(true);
    expect(fits(joinMarket(), inputs, [...outputs, [1_000]])).toBe(false);
    expect(fits(joinMarket(), [[900_000], [700_000], [1_099_000]], outputs.slice(0, 5))).toBe(true);
    expect(fits(joinMarket(), inputs, outputs.slice(0, 4))).toBe(false);
  });

  test('changes differ, and so do scripts', () => {
    expect(fits(joinMarket(), inputs, [...outputs.slice(0, 5), [301_000]])).toBe(false);
    expect(fits(joinMarket(), inputs, [...outputs.slice(0, 5), [895_000, 'p2wpkh:out 0']])).toBe(false);
  });

  test('as many addresses as participants, three or more', () => {
    expect(
      fits(
        joinMarket(),
        [
          [1_500_000, 'a'],
          [1_000_000, 'b'],
          [1_000_000, 'a'],
        ],
        outputs,
      ),
    ).toBe(false);
    const two: Coin[] = [[600_000], [600_000], [301_000], [98_000]];
    expect(fits(joinMarket(), [[900_000], [700_000]], two)).toBe(false);
    expect(fits(joinMarket({ leastParticipants: 2 }), [[900_000], [700_000]], two)).toBe(true);
  });

  test('no input is worth more than what one participant gets out and pays', () => {
    // 600,000 + 895,000 and fees of 2,500 and 2 · 6,000: 1,509,500.
    const with_ = (largest: number): Coin[] => [[largest], [1_000_000], [3_499_000 - 1_000_000 - largest]];
    expect(fits(joinMarket(), with_(1_509_500), outputs)).toBe(true);
    expect(fits(joinMarket(), with_(1_509_501), outputs)).toBe(false);
  });

  test('no dust', () => {
    const small: Coin[] = [[2_730], [2_730], [2_730], [5], [6], [7]];
    expect(fits(joinMarket(), times(3, 4_000), small)).toBe(false);
    expect(fits(joinMarket(), times(3, 4_000), [[2_731], [2_731], [2_731], ...small.slice(3)])).toBe(true);
  });
});

test('no rule takes a coinbase, a plain payment, or what it knows nothing of', () => {
  const to = (value: number, name: string): BuiltOutput => ({ value, to: name });
  const transactions: BuiltTransaction[] = [
    { outputs: [to(50, 'a'), to(50, 'b'), to(50, 'c')] },
    {
      inputs: [
        [0, 0],
        [0, 1],
      ],
      outputs: [to(30, 'd'), to(69, 'e')],
    },
    { inputs: Array.from({ length: 20 }, () => 'unresolved' as const), outputs: [to(8192, 'f')] },
  ];
  const chain = buildChain(transactions);
  for (const rule of coinJoinRules) {
    expect(transactions.map((_, transaction) => rule.matches(chain, transaction))).toEqual([false, false, false]);
  }
});
