import { describe, expect, test } from 'vitest';
import { viewChain } from '../../../src/clustering/chain-view.ts';
import { changeHeuristics, findChangeHeuristic } from '../../../src/clustering/change/index.ts';
import { noChange, uniqueCandidate } from '../../../src/clustering/change/unique.ts';
import { InputError } from '../../../src/common/error.ts';
import { type BuiltTransaction, buildChain } from '../../chain-builder.ts';

/** The candidates of the last transaction but `later`, as positions among its outputs. */
function candidates(name: string, transactions: readonly BuiltTransaction[], transaction: number): number[] {
  const view = viewChain(buildChain(transactions));
  const first = view.chain.transactions.firstOutput[transaction];
  return findChangeHeuristic(name)
    .candidates(view, transaction)
    .map((output) => output - first);
}

const mined: BuiltTransaction = {
  outputs: [
    { value: 50, to: 'alice' },
    { value: 30, to: 'p2wpkh:alice' },
    { value: 20, to: 'nonstandard' },
  ],
};
const pays = (...outputs: [number, string][]) => outputs.map(([value, to]) => ({ value, to }));

describe('optimal', () => {
  test('takes what is strictly below the smallest input', () => {
    const spends = { inputs: [[0, 0] as const, [0, 1] as const], outputs: pays([30, 'b'], [29, 'c'], [21, 'd']) };
    expect(candidates('optimal', [mined, spends], 1)).toEqual([1, 2]);
  });

  test('leaves out OP_RETURN, and keeps nonstandard scripts', () => {
    const spends = { inputs: [[0, 0] as const], outputs: pays([0, 'op_return'], [1, 'nonstandard'], [49, 'b']) };
    expect(candidates('optimal', [mined, spends], 1)).toEqual([1, 2]);
  });

  test('names nothing where an input is unresolved', () => {
    const spends: BuiltTransaction = { inputs: [[0, 0], 'unresolved'], outputs: pays([10, 'b'], [80, 'c']) };
    expect(candidates('optimal', [mined, spends], 1)).toEqual([]);
  });
});

describe('address type', () => {
  const outputs = pays([10, 'b'], [10, 'p2wpkh:c'], [10, 'p2sh:d']);

  test('takes the type that all inputs share', () => {
    expect(candidates('address-type', [mined, { inputs: [[0, 1]], outputs }], 1)).toEqual([1]);
  });

  test('names nothing where inputs differ, even if only by witness', () => {
    expect(
      candidates(
        'address-type',
        [
          mined,
          {
            inputs: [
              [0, 0],
              [0, 1],
            ],
            outputs,
          },
        ],
        1,
      ),
    ).toEqual([]);
  });

  test('names nothing where an input is of unknown type', () => {
    expect(candidates('address-type', [mined, { inputs: ['unresolved'], outputs }], 1)).toEqual([]);
  });
});

describe('power of ten', () => {
  const transactions: BuiltTransaction[] = [
    { outputs: pays([9e8, 'a']) },
    { inputs: [[0, 0]], outputs: pays([1e8, 'b'], [3_450_000, 'c'], [12_345_678, 'd'], [0, 'op_return']) },
  ];

  test('takes what is no multiple of 0.01 BTC, unless told other digits', () => {
    expect(candidates('power-of-ten', transactions, 1)).toEqual([1, 2]);
    expect(candidates('power-of-ten(4)', transactions, 1)).toEqual([2]);
    expect(candidates('power-of-ten(1)', transactions, 1)).toEqual([2]);
  });

  test('says which digits there are', () => {
    expect(() => findChangeHeuristic('power-of-ten(0)')).toThrow(InputError);
    expect(() => findChangeHeuristic('power-of-ten(x)')).toThrow(/"power-of-ten\(x\)": .*from 1 to 15/);
  });
});

describe('address reuse', () => {
  test('takes outputs to an address among the inputs; another script of the same key is another address', () => {
    const spends = { inputs: [[0, 0] as const], outputs: pays([10, 'b'], [10, 'p2wpkh:alice'], [10, 'alice']) };
    expect(candidates('address-reuse', [mined, spends], 1)).toEqual([2]);
  });

  test('a script without an address is never reused', () => {
    const spends = { inputs: [[0, 2] as const], outputs: pays([10, 'nonstandard']) };
    expect(candidates('address-reuse', [mined, spends], 1)).toEqual([]);
  });
});

describe('client behaviour', () => {
  test('takes addresses never paid before, twice in one transaction too', () => {
    const spends = {
      inputs: [[0, 0] as const],
      outputs: pays([10, 'b'], [10, 'alice'], [10, 'b'], [1, 'nonstandard']),
    };
    expect(candidates('client-behaviour', [mined, spends], 1)).toEqual([0, 2, 3]);
  });

  test('a key paid before in another script is known', () => {
    const spends = { inputs: [[0, 0] as const], outputs: pays([10, 'p2pk:alice'], [10, 'p2wpkh:carol']) };
    expect(candidates('client-behaviour', [mined, spends], 1)).toEqual([1]);
  });

  test('a script paid before as P2SH is known as P2WSH', () => {
    const before = { outputs: pays([10, 'p2sh:safe']) };
    const spends = { inputs: [[0, 0] as const], outputs: pays([5, 'p2wsh:safe'], [4, 'p2wsh:chest']) };
    expect(candidates('client-behaviour', [before, spends], 1)).toEqual([1]);
  });

  test('an address that an output outside the blocks paid is known', () => {
    const spends: BuiltTransaction = { inputs: [{ value: 20, to: 'dave' }], outputs: pays([10, 'dave'], [10, 'erin']) };
    expect(candidates('client-behaviour', [spends], 0)).toEqual([1]);
  });
});

describe('one-time change', () => {
  test('asks for one new address and no self-change', () => {
    const from = (outputs: BuiltTransaction['outputs']) =>
      candidates('one-time-change', [mined, { outputs: pays([1, 'shop']) }, { inputs: [[0, 0]], outputs }], 2);
    expect(from(pays([10, 'shop'], [40, 'b']))).toEqual([1]);
    expect(from(pays([10, 'c'], [40, 'b']))).toEqual([]);
    expect(from(pays([10, 'alice'], [40, 'b']))).toEqual([]);
  });
});

describe('legacy', () => {
  const from = (outputs: BuiltTransaction['outputs'], inputs: BuiltTransaction['inputs'] = [[0, 0]]) =>
    candidates('legacy', [mined, { inputs, outputs }], 1);

  test('takes the only new output below the smallest input', () => {
    expect(from(pays([30, 'alice'], [20, 'b']))).toEqual([1]);
    expect(from(pays([30, 'c'], [20, 'b']))).toEqual([]);
    expect(from(pays([50, 'c'], [49, 'b']))).toEqual([1]);
    expect(from(pays([50, 'c'], [50, 'b']))).toEqual([]);
  });

  test('asks for two spendable outputs', () => {
    expect(from(pays([20, 'b']))).toEqual([]);
    expect(from(pays([20, 'b'], [0, 'op_return']))).toEqual([]);
    expect(from(pays([20, 'b'], [0, 'nonstandard']))).toEqual([]);
    expect(from(pays([20, 'b'], [60, 'nonstandard']))).toEqual([0]);
  });

  test('skips CoinJoins', () => {
    const inputs: BuiltTransaction['inputs'] = [
      [0, 0],
      [0, 1],
    ];
    const known = pays([29, 'alice'], [40, 'p2wpkh:alice'], [11, 'new']);
    expect(from(known, inputs)).toEqual([2]);
    expect(from(pays([34, 'alice'], [34, 'p2wpkh:alice'], [11, 'new']), inputs)).toEqual([]);
  });
});

describe('peeling chain', () => {
  // 0 mined; 1 peels 0; 2 peels 1's second output; 3 spends 1's first output into one.
  const chain: BuiltTransaction[] = [
    { outputs: pays([100, 'a']) },
    { inputs: [[0, 0]], outputs: pays([10, 'shop'], [90, 'b']) },
    { inputs: [[1, 1]], outputs: pays([15, 'shop'], [75, 'c']) },
    { inputs: [[1, 0]], outputs: pays([10, 'bank']) },
  ];

  test('takes the output that goes on', () => {
    expect(candidates('peeling-chain', chain, 1)).toEqual([1]);
  });

  test('takes unspent outputs too', () => {
    expect(candidates('peeling-chain', chain, 2)).toEqual([0, 1]);
    expect(candidates('peeling-chain', chain.slice(0, 3), 1)).toEqual([0, 1]);
  });

  test('names nothing where neither neighbour peels', () => {
    expect(candidates('peeling-chain', chain.slice(0, 2), 1)).toEqual([]);
    expect(candidates('peeling-chain', chain, 3)).toEqual([]);
  });

  test('an unresolved input is no peeling neighbour', () => {
    expect(candidates('peeling-chain', [{ inputs: ['unresolved'], outputs: pays([1, 'x'], [2, 'y']) }], 0)).toEqual([]);
  });
});

describe('lock time', () => {
  const chain = (own: number, first: number, second: number): BuiltTransaction[] => [
    { outputs: pays([100, 'a']) },
    { inputs: [[0, 0]], outputs: pays([10, 'b'], [80, 'c'], [10, 'd']), lockTime: own },
    { inputs: [[1, 0]], outputs: pays([10, 'e']), lockTime: first },
    { inputs: [[1, 1]], outputs: pays([80, 'f']), lockTime: second },
  ];

  test('takes outputs unspent or spent with a lock time as this has one', () => {
    expect(candidates('locktime', chain(700, 0, 650), 1)).toEqual([1, 2]);
    expect(candidates('locktime', chain(0, 0, 650), 1)).toEqual([0, 2]);
    expect(candidates('locktime', chain(700, 0, 0), 1)).toEqual([2]);
  });
});

describe('fixed fee', () => {
  // 1,000 satoshi over 200 virtual bytes: 5,000 a thousand.
  const chain = (weight: number, fee: number): BuiltTransaction[] => [
    { outputs: pays([100_000, 'a']) },
    { inputs: [[0, 0]], outputs: pays([9_000, 'b'], [80_000, 'c'], [10_000, 'd']), weight: 800 },
    { inputs: [[1, 0]], outputs: pays([9_000 - fee, 'e']), weight },
    { inputs: [[1, 1]], outputs: pays([79_000, 'f']), weight: 1200 },
  ];

  test('takes outputs unspent or spent at this fee rate, in whole satoshi for 1,000 virtual bytes', () => {
    expect(candidates('fixed-fee', chain(400, 500), 1)).toEqual([0, 2]);
    expect(candidates('fixed-fee', chain(400, 501), 1)).toEqual([2]);
    // 398 weight units are 100 virtual bytes.
    expect(candidates('fixed-fee', chain(398, 500), 1)).toEqual([0, 2]);
  });

  test('names nothing where its own fee is unknown, and rules nothing out where the next one is', () => {
    const unknown: BuiltTransaction = { inputs: ['unresolved'], outputs: pays([5, 'b'], [5, 'c']) };
    expect(candidates('fixed-fee', [unknown], 0)).toEqual([]);
    const next: BuiltTransaction[] = [
      { outputs: pays([20, 'a']) },
      { inputs: [[0, 0]], outputs: pays([5, 'b'], [5, 'c']) },
      { inputs: [[1, 0], 'unresolved'], outputs: pays([1, 'd']) },
    ];
    expect(candidates('fixed-fee', next, 1)).toEqual([0, 1]);
  });
});

describe('unique', () => {
  const view = viewChain(
    buildChain([
      mined,
      { inputs: [[0, 0]], outputs: pays([30, 'p2wpkh:b'], [20, 'c']) },
      { inputs: [[1, 0]], outputs: [] },
    ]),
  );

  test('is the one candidate', () => {
    expect(uniqueCandidate(view, findChangeHeuristic('address-type'), 1)).toBe(4);
    expect(uniqueCandidate(view, findChangeHeuristic('spent'), 1)).toBe(3);
  });

  test('is none where there are several or none, or for a coinbase', () => {
    expect(uniqueCandidate(view, findChangeHeuristic('optimal'), 1)).toBe(noChange);
    expect(uniqueCandidate(view, findChangeHeuristic('none'), 1)).toBe(noChange);
    expect(uniqueCandidate(view, findChangeHeuristic('power-of-ten(1)'), 0)).toBe(noChange);
  });
});

test('every heuristic has a name, a description and a source of its own, and never names an OP_RETURN', () => {
  expect(new Set(changeHeuristics.map(({ name }) => name)).size).toBe(changeHeuristics.length);
  const transactions: BuiltTransaction[] = [mined, { inputs: [[0, 0]], outputs: pays([0, 'op_return']) }];
  for (const { name, description, source } of changeHeuristics) {
    expect(description.length * source.length).toBeGreaterThan(0);
    expect(candidates(name, transactions, 1)).toEqual([]);
  }
});

test('an unknown heuristic is named with the nearest', () => {
  expect(() => findChangeHeuristic('adress-type')).toThrow(
    'unknown change heuristic "adress-type": did you mean "address-type"?',
  );
});
