import { describe, expect, test } from 'vitest';
import { payableOutputs, processorAddresses } from '../../../src/attribution/processor/processor-addresses.ts';
import {
  commentedSweep,
  findSweeps,
  publishedSweep,
  type SweepRule,
} from '../../../src/attribution/processor/sweeps.ts';
import { transientAddresses } from '../../../src/attribution/processor/transient.ts';
import { addressTextOf } from '../../../src/chain/address-text.ts';
import { addressOf, type BuiltTransaction, buildChain } from '../../chain-builder.ts';

const invoices = (count: number, values: (i: number) => number): BuiltTransaction[] => [
  { outputs: Array.from({ length: count }, (_, i) => ({ value: values(i), to: `p2sh:invoice ${i}` })) },
];
const sweepOf = (count: number, to: BuiltTransaction['outputs']): BuiltTransaction => ({
  inputs: Array.from({ length: count }, (_, i) => [0, i] as const),
  outputs: to,
});
const vault = [{ value: 1, to: 'p2sh:vault' }];
const four = (i: number) => 12_340_000 + 1_000_000 * i;
const sweepsOf = (chain: readonly BuiltTransaction[], rule: SweepRule = publishedSweep) =>
  findSweeps(buildChain(chain), rule);

describe('a sweep', () => {
  test('has more than ten inputs, as the comment says more than fifteen', () => {
    expect(sweepsOf([...invoices(11, four), sweepOf(11, vault)])).toEqual([1]);
    expect(sweepsOf([...invoices(10, four), sweepOf(10, vault)])).toEqual([]);
    expect(sweepsOf([...invoices(15, four), sweepOf(15, vault)], commentedSweep)).toEqual([]);
    expect(sweepsOf([...invoices(16, four), sweepOf(16, vault)], commentedSweep)).toEqual([1]);
  });

  test('has over half of its inputs below one bitcoin with exactly four decimals, as the comment says over 60%', () => {
    const some = (like: number) => (i: number) => (i < like ? four(i) : 12_345_678);
    expect(sweepsOf([...invoices(20, some(10)), sweepOf(20, vault)])).toEqual([]);
    expect(sweepsOf([...invoices(20, some(11)), sweepOf(20, vault)])).toEqual([1]);
    expect(sweepsOf([...invoices(20, some(12)), sweepOf(20, vault)], commentedSweep)).toEqual([]);
    expect(sweepsOf([...invoices(20, some(13)), sweepOf(20, vault)], commentedSweep)).toEqual([1]);
    expect(sweepsOf([...invoices(20, () => 12_300_000), sweepOf(20, vault)])).toEqual([]);
    expect(sweepsOf([...invoices(20, () => 112_340_000), sweepOf(20, vault)])).toEqual([]);
  });

  test('pays one P2SH output', () => {
    const both = [...vault, { value: 1, to: 'alice' }];
    expect(sweepsOf([...invoices(11, four), sweepOf(11, both)])).toEqual([]);
    expect(sweepsOf([...invoices(11, four), sweepOf(11, [{ value: 1, to: 'alice' }])])).toEqual([]);
  });
});

test('an address is transient where it was paid once and spent from once', () => {
  const chain = buildChain([
    {
      outputs: [
        { value: 1, to: 'once' },
        { value: 1, to: 'twice' },
        { value: 1, to: 'twice' },
        { value: 1, to: 'kept' },
      ],
    },
    {
      inputs: [[0, 0], [0, 1], { value: 1, to: 'before' }],
      outputs: [{ value: 3, to: 'end' }],
    },
  ]);
  const transient = transientAddresses(chain);
  expect(['once', 'twice', 'kept', 'before', 'end'].map((name) => transient[addressOf(chain, name)])).toEqual([
    1, 0, 0, 0, 0,
  ]);
});

describe("the processor's addresses", () => {
  // Twelve swept invoices, of which 0 is paid twice, and one spent alone.
  const chain = buildChain([
    ...invoices(13, four),
    sweepOf(12, vault),
    { inputs: [[0, 12]], outputs: [{ value: 1, to: 'p2sh:invoice 0' }] },
  ]);
  const textOf = (name: string) => addressTextOf(chain.addresses, addressOf(chain, name), 'regtest')!;
  const tags = [textOf('p2sh:invoice 12'), textOf('p2sh:invoice 0'), textOf('p2sh:invoice 3'), 'nonsense'];
  const from = (source: 'tags' | 'sweeps' | 'both' | 'all') => processorAddresses(chain, tags, source, publishedSweep);

  test('are the transient ones among the tags', () => {
    expect(from('tags')).toMatchObject({
      byTags: 2,
      bySweeps: 0,
      count: 2,
      tagsNotInChain: 1,
      tagsNotTransient: 1,
      sweeps: 0,
    });
  });
  test('are the transient ones among the swept', () => {
    expect(from('sweeps')).toMatchObject({ byTags: 0, bySweeps: 11, count: 11, sweeps: 1, tagsNotInChain: 0 });
  });
  test('are either, or any', () => {
    const both = from('both');
    expect(both).toMatchObject({ byTags: 2, bySweeps: 11, count: 12 });
    expect(both.known![addressOf(chain, 'p2sh:invoice 0')]).toBe(0);
    expect(from('all').known).toBeNull();
  });
  test('tell which outputs may be payments', () => {
    const payable = payableOutputs(chain, from('both'))!;
    expect([...payable.subarray(0, 13)]).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(payable.reduce((sum, one) => sum + one, 0)).toBe(12);
    expect(payableOutputs(chain, from('all'))).toBeUndefined();
  });
});
