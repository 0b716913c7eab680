import { describe, expect, it } from 'vitest';
import { checkChain } from './consensus/check-chain.ts';
import { compactMarket } from './shared-market.ts';

describe('the simulated chain', () => {
  const { blocks, truth } = compactMarket();

  it('keeps every consensus rule of regtest, signatures included', () => {
    const checked = checkChain(blocks);
    expect(checked.transactions).toBe(truth.transactions.count);
    expect(checked.inputs).toBeGreaterThan(800);
  });

  it.each([['a flipped bit in a signature', 'invalid signature|strict|Merkle|work']])(
    'is refused after %s',
    (_what, reason) => {
      const broken = blocks.map((block) => Uint8Array.from(block));
      const last = broken.findLast((block) => block.length > 2000)!;
      last[last.length - 60]! ^= 1;
      expect(() => checkChain(broken)).toThrow(new RegExp(reason));
    },
  );

  it('is refused where two blocks change places', () => {
    const swapped = [...blocks];
    [swapped[140], swapped[141]] = [swapped[141]!, swapped[140]!];
    expect(() => checkChain(swapped)).toThrow('block 140: its parent is not the block before');
  });

  it('is refused from another genesis block on', () => {
    expect(() => checkChain(blocks.slice(1))).toThrow('not the genesis block of regtest');
  });
});
