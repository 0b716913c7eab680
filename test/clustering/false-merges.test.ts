import { expect, test } from 'vitest';
import { viewChain } from '../../src/clustering/chain-view.ts';
import { findChangeHeuristic } from '../../src/clustering/change/index.ts';
import { falseMerges } from '../../src/clustering/false-merges.ts';
import { addressOf, buildChain } from '../chain-builder.ts';

const pays = (...outputs: [number, string][]) => outputs.map(([value, to]) => ({ value, to }));

// 1 joins a1 a2; 2 joins b1 b2; 3 joins a2 b2 (false: 2 × 2 pairs); 4 names the shop of owner 2 as change of owner 0
// (false, three owners now); 5 joins an address of unknown owner; 6 joins owner 0 with owner 1, who are joined already.
const chain = buildChain([
  {
    outputs: pays(
      [9, 'a1'],
      [9, 'a2'],
      [9, 'b1'],
      [9, 'b2'],
      [9, 'x'],
      [9, 'a2'],
      [9, 'b2'],
      [9, 'a1'],
      [9, 'a1'],
      [9, 'b1'],
    ),
  },
  {
    inputs: [
      [0, 0],
      [0, 1],
    ],
    outputs: pays([18, 'nonstandard'], [0, 'nonstandard']),
  },
  {
    inputs: [
      [0, 2],
      [0, 3],
    ],
    outputs: pays([18, 'nonstandard'], [0, 'nonstandard']),
  },
  {
    inputs: [
      [0, 5],
      [0, 6],
    ],
    outputs: pays([18, 'nonstandard'], [0, 'nonstandard']),
  },
  { inputs: [[0, 7]], outputs: pays([5, 'shop'], [4, 'p2sh:z']) },
  {
    inputs: [
      [0, 4],
      [0, 8],
    ],
    outputs: pays([18, 'nonstandard'], [0, 'nonstandard']),
  },
  { inputs: [[0, 9]], outputs: pays([9, 'a1']) },
]);
const owners: Record<string, number> = { a1: 0, a2: 0, b1: 1, b2: 1, shop: 2, x: -1, 'p2sh:z': 2 };
const owner = new Int32Array(chain.addresses.count).fill(-1);
for (const [to, number] of Object.entries(owners)) owner[addressOf(chain, to)] = number;

test('lists the joins of clusters without a common owner, the one that ends with most owners first', () => {
  const { count, worst } = falseMerges(viewChain(chain), { change: findChangeHeuristic('address-type') }, owner);
  expect(count).toBe(2);
  expect(worst).toEqual([
    {
      reason: 'change',
      transaction: 4,
      addresses: [addressOf(chain, 'a1'), addressOf(chain, 'shop')],
      owners: 3,
      falsePairs: 4,
    },
    {
      reason: 'common-input',
      transaction: 3,
      addresses: [addressOf(chain, 'a2'), addressOf(chain, 'b2')],
      owners: 2,
      falsePairs: 4,
    },
  ]);
  expect(falseMerges(viewChain(chain), { change: findChangeHeuristic('address-type') }, owner, 1).worst).toHaveLength(
    1,
  );
});

test('a clustering without false joins has none', () => {
  const lone = owner.map((number) => (number >= 0 ? 7 : -1));
  expect(falseMerges(viewChain(chain), {}, lone)).toEqual({ count: 0, worst: [] });
});
