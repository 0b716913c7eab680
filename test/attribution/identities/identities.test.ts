import { describe, expect, test } from 'vitest';
import { binomialTail } from '../../../src/attribution/identities/binomial-tail.ts';
import { payingWallets } from '../../../src/attribution/identities/paying-wallets.ts';
import { isPersistent, tiesOf } from '../../../src/attribution/identities/ties.ts';
import { addressOf, buildChain } from '../../chain-builder.ts';

describe('the chance of as many or more', () => {
  // scipy 1.10.1: binom.sf(least - 1, trials, probability)
  test.each([
    [3, 10, 0.05, 0.011503557379296871],
    [7, 120, 0.004, 6.566466439415597e-7],
    [1, 3, 0.2, 0.488],
    [50, 50, 0.9, 0.005153775207320118],
  ])('%i of %i at %d', (least, trials, probability, expected) => {
    expect(binomialTail(least, trials, probability) / expected).toBeCloseTo(1, 6);
  });
  test('is one for none, nothing for more than there are or for the impossible', () => {
    expect(binomialTail(0, 5, 0)).toBe(1);
    expect(binomialTail(6, 5, 0.5)).toBe(0);
    expect(binomialTail(1, 5, 0)).toBe(0);
    expect(binomialTail(5, 5, 1)).toBe(1);
  });
});

test('a transaction is paid by the wallet of its inputs, by none where they are of several', () => {
  const to = (...names: string[]) => names.map((name) => ({ value: 1, to: name }));
  const chain = buildChain([
    { outputs: to('a', 'b', 'c') },
    {
      inputs: [
        [0, 0],
        [0, 1],
      ],
      outputs: to('x'),
    },
    {
      inputs: [
        [0, 2],
        [1, 0],
      ],
      outputs: to('y'),
    },
    { inputs: ['unresolved', [2, 0]], outputs: to('z') },
    { inputs: ['unresolved'], outputs: to('z') },
  ]);
  const cluster = new Int32Array(chain.addresses.count).fill(9);
  for (const name of ['a', 'b']) cluster[addressOf(chain, name)] = 4;
  cluster[addressOf(chain, 'y')] = 5;
  expect([...payingWallets(chain, { cluster, count: 10 })]).toEqual([-1, 4, 9, 5, -1]);
  cluster[addressOf(chain, 'c')] = 3;
  expect(payingWallets(chain, { cluster, count: 10 })[2]).toBe(-1);
});

describe('ties', () => {
  const owner = Int32Array.of(0, 0, 0, 0, 1, 1);
  const wallet = Int32Array.of(7, 7, 7, -1, 7, 2);
  const ties = tiesOf({ owner, wallet }, [2, 2, 2, 2, 2], 47);

  test('tell the support, and the chance of as much by the wallet’s coincidence', () => {
    expect(ties.map((tie) => [tie.owner, tie.wallet, tie.support, tie.purchases])).toEqual([
      [0, 7, 3, 4],
      [1, 2, 1, 2],
      [1, 7, 1, 2],
    ]);
    // (0 + ½) / 48 for wallet 7, (5 + ½) / 48 for wallet 2; 4 q³ (1 − q) + q⁴, 1 − (1 − q)².
    const [quiet, busy] = [0.5 / 48, 5.5 / 48];
    expect(ties[0].chance).toBeCloseTo(4 * quiet ** 3 * (1 - quiet) + quiet ** 4, 15);
    expect(ties[1].chance).toBeCloseTo(1 - (1 - busy) ** 2, 12);
    expect(ties[2].chance).toBeCloseTo(1 - (1 - quiet) ** 2, 12);
    expect(ties[0].corrected).toBeCloseTo(3 * ties[0].chance, 15);
  });

  test('are persistent where several purchases are beyond chance', () => {
    expect(ties.map((tie) => isPersistent(tie, 0.05))).toEqual([true, false, false]);
    expect(isPersistent({ ...ties[2], corrected: 0.01 }, 0.05)).toBe(false);
    expect(isPersistent({ ...ties[0], corrected: 0.06 }, 0.05)).toBe(false);
  });

  test('are none without purchases, or without a wallet', () => {
    expect(tiesOf({ owner: new Int32Array(0), wallet: new Int32Array(0) }, [], 0)).toEqual([]);
    expect(tiesOf({ owner: Int32Array.of(3), wallet: Int32Array.of(-1) }, [], 8)).toEqual([]);
  });
});
