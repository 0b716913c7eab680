import { crypto } from 'bitcoinjs-lib';
import { describe, expect, test } from 'vitest';
import { viewChain } from '../../src/clustering/chain-view.ts';
import { findChangeHeuristic } from '../../src/clustering/change/index.ts';
import { clusterAddresses, membersOf } from '../../src/clustering/cluster-addresses.ts';
import { joinMarket } from '../../src/clustering/coinjoins/joinmarket.ts';
import type { ClusteringSettings } from '../../src/clustering/joins.ts';
import { addressOf, type BuiltTransaction, buildChain, hashOf, type Recipient } from '../chain-builder.ts';

const pays = (...outputs: [number, Recipient][]) => outputs.map(([value, to]) => ({ value, to }));

/** Which of the given recipients share clusters: sets of their positions, singletons left out. */
function together(
  transactions: readonly BuiltTransaction[],
  recipients: readonly Recipient[],
  settings: Partial<ClusteringSettings> = {},
): number[][] {
  const chain = buildChain(transactions);
  const { cluster, count } = clusterAddresses(viewChain(chain), settings);
  const positions = Array.from({ length: count }, (): number[] => []);
  recipients.forEach((recipient, i) => {
    positions[cluster[addressOf(chain, recipient)]].push(i);
  });
  return positions.filter((found) => found.length > 1).sort((x, y) => x[0] - y[0]);
}

describe('common input', () => {
  const mined = { outputs: pays([10, 'a'], [20, 'b'], [30, 'c'], [40, 'd'], [1, 'nonstandard']) };

  test('joins what one transaction spends from, through others too', () => {
    const chain: BuiltTransaction[] = [
      mined,
      {
        inputs: [
          [0, 0],
          [0, 1],
        ],
        outputs: pays([5, 'e'], [25, 'b']),
      },
      {
        inputs: [
          [1, 1],
          [0, 2],
        ],
        outputs: pays([55, 'f']),
      },
    ];
    expect(together(chain, ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual([[0, 1, 2]]);
    expect(together(chain, ['a', 'b', 'c', 'd', 'e', 'f'], { commonInput: false })).toEqual([]);
  });

  test('passes over inputs without an address and unresolved ones', () => {
    const chain: BuiltTransaction[] = [
      mined,
      { inputs: ['unresolved', [0, 4], [0, 0], [0, 3]], outputs: pays([9, 'e']) },
    ];
    expect(together(chain, ['a', 'b', 'd', 'e'])).toEqual([[0, 2]]);
  });

  test('joins addresses of outputs outside the blocks where they are known', () => {
    const chain: BuiltTransaction[] = [
      {
        inputs: [
          { value: 5, to: 'x' },
          { value: 6, to: 'y' },
        ],
        outputs: pays([9, 'e']),
      },
    ];
    expect(together(chain, ['x', 'y', 'e'])).toEqual([[0, 1]]);
  });
});

describe('change', () => {
  const chain: BuiltTransaction[] = [
    { outputs: pays([10, 'a'], [20, 'p2wpkh:b']) },
    { inputs: [[0, 0]], outputs: pays([7, 'p2wpkh:shop'], [2, 'rest']) },
    { inputs: [[0, 1]], outputs: pays([7, 'p2wpkh:shop'], [12, 'p2wpkh:other']) },
  ];

  test('joins the one candidate, never two', () => {
    const all: Recipient[] = ['a', 'p2wpkh:b', 'p2wpkh:shop', 'rest', 'p2wpkh:other'];
    expect(together(chain, all, { change: findChangeHeuristic('address-type') })).toEqual([[0, 3]]);
    expect(together(chain, all, { change: findChangeHeuristic('none') })).toEqual([]);
    expect(together(chain, all, { change: findChangeHeuristic('client-behaviour') })).toEqual([[1, 4]]);
  });
});

describe('CoinJoins', () => {
  const chain: BuiltTransaction[] = [
    { outputs: pays([100, 'a'], [100, 'b']) },
    {
      inputs: [
        [0, 0],
        [0, 1],
      ],
      outputs: pays([60, 'c'], [60, 'd'], [40, 'p2wpkh:e'], [39, 'p2wpkh:f']),
    },
  ];

  test('join nothing, neither inputs nor change, unless told', () => {
    const reuse = [chain[0], { ...chain[1], outputs: pays([60, 'c'], [60, 'd'], [40, 'e'], [39, 'p2wpkh:f']) }];
    const settings = { change: findChangeHeuristic('power-of-ten(1)') };
    expect(together(chain, ['a', 'b'])).toEqual([]);
    expect(together(chain, ['a', 'b'], { coinJoins: [] })).toEqual([[0, 1]]);
    expect(together(chain, ['a', 'b'], { coinJoins: [joinMarket()] })).toEqual([[0, 1]]);
    expect(together(reuse, ['a', 'b', 'p2wpkh:f'], settings)).toEqual([]);
    expect(together(reuse, ['a', 'b', 'p2wpkh:f'], { ...settings, coinJoins: [] })).toEqual([[0, 1, 2]]);
  });
});

describe('one key or one script in several addresses', () => {
  const nested = (
    script: number[],
    type: 'p2wpkh' | 'p2wsh' | 'p2pkh',
    name: string,
    end: number[] = [],
  ): Recipient => ({ type: 'p2sh', hash: crypto.hash160(Buffer.from([...script, ...hashOf(type, name), ...end])) });
  const keyInside = nested([0, 20], 'p2wpkh', 'alice');
  const scriptInside = nested([0, 32], 'p2wsh', 'safe');
  const oldKeyInside = nested([0x76, 0xa9, 20], 'p2pkh', 'bob', [0x88, 0xac]);
  const all: Recipient[] = [
    'alice',
    'p2pk:alice',
    'p2wpkh:alice',
    keyInside,
    'p2sh:safe',
    'p2wsh:safe',
    'multisig:safe',
    scriptInside,
    'bob',
    oldKeyInside,
  ];
  const unspentChain: BuiltTransaction[] = [{ outputs: all.map((to) => ({ value: 5, to })) }];
  const spending = (...outputs: number[]): BuiltTransaction[] => [
    ...unspentChain,
    ...outputs.map((output): BuiltTransaction => ({ inputs: [[0, output]], outputs: pays([1, 'nonstandard']) })),
  ];

  test('each by itself', () => {
    expect(together(spending(3, 4, 7, 9), all, { equate: 'nothing' })).toEqual([]);
  });

  const hashesTell = [
    [0, 1, 2],
    [4, 5],
  ];
  const everything = [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9],
  ];

  test('keys and scripts, by their hashes', () => {
    expect(together(spending(3, 4, 7, 9), all, { equate: 'keys-and-scripts' })).toEqual(hashesTell);
  });

  test('and what a script hash wraps, once it was spent from', () => {
    expect(together(spending(3, 7, 9), all)).toEqual(everything);
    expect(together(spending(3, 4, 9), all)).toEqual([[0, 1, 2, 3], [4, 5, 6], everything[2]]);
    expect(together(spending(5), all)).toEqual([hashesTell[0], [4, 5, 6]]);
    expect(together(unspentChain, all)).toEqual(hashesTell);
  });

  test('or at once', () => {
    expect(together(unspentChain, all, { equate: 'wrapped' })).toEqual(everything);
  });

  test('a chain viewed without wrappings joins none', () => {
    const chain = buildChain(spending(3, 7, 9));
    const plain = clusterAddresses(viewChain(chain), { equate: 'keys-and-scripts' });
    expect(clusterAddresses(viewChain(chain, { wrapped: false }))).toEqual(plain);
  });

  test('a key counts as seen from where a script around it was spent', () => {
    const transactions: BuiltTransaction[] = [
      { outputs: [{ value: 9, to: keyInside }, ...pays([9, 'x'])] },
      { inputs: [[0, 1]], outputs: pays([4, 'nonstandard'], [5, 'y']) },
      { inputs: [[0, 0]], outputs: pays([9, 'z']) },
      { inputs: [[1, 1]], outputs: pays([2, 'p2wpkh:alice'], [3, 'new']) },
    ];
    const view = viewChain(buildChain(transactions));
    expect(view.firstSeen[addressOf(view.chain, 'p2wpkh:alice')]).toBe(2);
    expect(view.firstSeen[addressOf(view.chain, 'new')]).toBe(3);
    expect(view.firstSeen[addressOf(view.chain, keyInside)]).toBe(0);
  });
});

test('clusters are numbered by their smallest address, and list their members', () => {
  const chain = buildChain([
    { outputs: pays([1, 'a'], [2, 'b'], [3, 'c'], [4, 'd']) },
    {
      inputs: [
        [0, 3],
        [0, 1],
      ],
      outputs: pays([1, 'a']),
    },
  ]);
  const clustering = clusterAddresses(viewChain(chain));
  const at = (to: string) => clustering.cluster[addressOf(chain, to)];
  expect(clustering.count).toBe(3);
  expect(at('b')).toBe(at('d'));
  const { first, members } = membersOf(clustering);
  for (let c = 0; c < clustering.count; c++) {
    const own = [...members.subarray(first[c], first[c + 1])];
    expect(own).toEqual([...clustering.cluster.keys()].filter((address) => clustering.cluster[address] === c));
    if (c > 0) expect(own[0]).toBeGreaterThan(members[first[c - 1]]);
  }
});
