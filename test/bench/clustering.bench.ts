import { afterAll, bench, describe } from 'vitest';
import { addressInterner } from '../../src/chain/address-interner.ts';
import type { Chain } from '../../src/chain/chain.ts';
import { viewChain } from '../../src/clustering/chain-view.ts';
import { changeHeuristics } from '../../src/clustering/change/index.ts';
import { uniqueCandidate } from '../../src/clustering/change/unique.ts';
import { clusterAddresses } from '../../src/clustering/cluster-addresses.ts';
import { coinJoinRules } from '../../src/clustering/coinjoins/index.ts';
import { randomStream } from '../../src/common/random.ts';
import { unionFind } from '../../src/common/union-find.ts';
import { clusterContingency } from '../../src/evaluation/cluster-contingency.ts';
import { clusterScores } from '../../src/evaluation/cluster-scores.ts';
import { rates } from './rates.ts';

const measured = rates();
afterAll(() => {
  process.stdout.write(`\n${measured.report({})}\n`);
});
const once = { iterations: 3, time: 0, warmupIterations: 0, warmupTime: 0 };

const addresses = 10_000_000;
const pairs = (() => {
  const stream = randomStream(1, 'pairs');
  return Uint32Array.from({ length: 2 * addresses }, () => stream.integer(addresses));
})();

describe('union-find over 10 million addresses', () => {
  const joinAll = () => {
    const sets = unionFind(addresses);
    for (let pair = 0; pair < pairs.length; pair += 2) sets.join(pairs[pair], pairs[pair + 1]);
    const root = new Int32Array(addresses);
    for (let address = 0; address < addresses; address++) root[address] = sets.find(address);
    return root;
  };
  bench(
    '10 million joins of random addresses, and the root of each',
    measured.timed('joins', addresses, joinAll),
    once,
  );
});

const transactions = 1_000_000;
const chain = syntheticChain(transactions);
const view = viewChain(chain, { wrapped: false });
const optimal = changeHeuristics.find(({ name }) => name === 'optimal')!;

describe('clustering a synthetic chain of 1 million transactions', () => {
  const work = (what: string, task: () => unknown) =>
    bench(what, measured.timed(`transactions: ${what}`, transactions, task), once);

  work('view', () => viewChain(chain, { wrapped: false }));
  work('view with wrappings', () => viewChain(chain));
  work('common input', () => clusterAddresses(view));
  work('common input and optimal change', () => clusterAddresses(view, { change: optimal }));
  for (const heuristic of changeHeuristics) {
    work(heuristic.name, () => {
      for (let transaction = 0; transaction < transactions; transaction++)
        uniqueCandidate(view, heuristic, transaction);
    });
  }
  for (const rule of coinJoinRules) {
    work(`CoinJoins by ${rule.name}`, () => {
      for (let transaction = 0; transaction < transactions; transaction++) rule.matches(chain, transaction);
    });
  }
});

describe('scoring clusters of 1 million addresses', () => {
  const owners = Int32Array.from({ length: 1_000_000 }, (_, i) => pairs[i] % 100_000);
  const clusters = Int32Array.from(owners, (owner, i) => (pairs[i] % 10 === 0 ? pairs[i] % 1000 : owner));
  bench(
    'every score',
    measured.timed('addresses scored', owners.length, () => clusterScores(clusterContingency(clusters, owners))),
    once,
  );
});

/**
 * Transactions of one or two inputs, seldom up to thirty, and of two outputs, seldom up to twelve, that spend outputs
 * of earlier ones; two outputs in three pay a new address, P2PKH, P2SH or P2WPKH.
 */
function syntheticChain(count: number): Chain {
  const stream = randomStream(2, 'chain');
  const firstInput = new Int32Array(count + 1);
  const firstOutput = new Int32Array(count + 1);
  for (let t = 0; t < count; t++) {
    firstInput[t + 1] =
      firstInput[t] + (t < 1000 ? 1 : stream.integer(20) === 0 ? 1 + stream.integer(30) : 1 + stream.integer(2));
    firstOutput[t + 1] = firstOutput[t] + (stream.integer(20) === 0 ? 1 + stream.integer(12) : 2);
  }
  const [inputs, outputs] = [firstInput[count], firstOutput[count]];
  const value = Float64Array.from(
    { length: outputs },
    () => 1000 * (1 + stream.integer(1_000_000)) + stream.integer(2),
  );
  const address = new Int32Array(outputs);
  let known = 0;
  for (let o = 0; o < outputs; o++) address[o] = known === 0 || stream.integer(3) > 0 ? known++ : stream.integer(known);
  const kind = Uint8Array.from({ length: known }, () => 1 + stream.integer(3));
  const spender = new Int32Array(outputs).fill(-1);
  const spent = new Int32Array(inputs).fill(-1);
  for (let t = 1000; t < count; t++) {
    for (let i = firstInput[t]; i < firstInput[t + 1]; i++) {
      let output = stream.integer(firstOutput[t]);
      for (let tries = 0; spender[output] >= 0 && tries < 20; tries++) output = stream.integer(firstOutput[t]);
      spent[i] = output;
      spender[output] = i;
    }
  }
  const ofSpent = (column: ArrayLike<number>) => (_: unknown, i: number) => (spent[i] < 0 ? 0 : column[spent[i]]);
  const outputType = Uint8Array.from(address, (a) => kind[a]);
  const addresses = addressInterner();
  for (let a = 0; a < known; a++)
    addresses.intern(
      kind[a],
      Uint8Array.from({ length: 20 }, () => stream.integer(256)),
      0,
    );
  return {
    network: 'regtest',
    blocks: {
      count: 1,
      hash: new Uint8Array(32),
      height: Int32Array.of(0),
      time: Uint32Array.of(0),
      firstTransaction: Int32Array.of(0, count),
    },
    transactions: {
      count,
      id: new Uint8Array(0),
      block: new Int32Array(count),
      firstInput,
      firstOutput,
      lockTime: Uint32Array.from({ length: count }, () => stream.integer(2)),
      weight: Uint32Array.from({ length: count }, () => 500 + stream.integer(1000)),
    },
    inputs: {
      count: inputs,
      spent,
      sequence: new Uint32Array(inputs),
      value: Float64Array.from({ length: inputs }, ofSpent(value)),
      address: Int32Array.from({ length: inputs }, (_, i) => (spent[i] < 0 ? -1 : address[spent[i]])),
      type: Uint8Array.from({ length: inputs }, ofSpent(outputType)),
    },
    outputs: { count: outputs, value, type: outputType, address, spender },
    addresses,
  };
}
