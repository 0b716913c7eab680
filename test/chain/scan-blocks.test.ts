import { address, Block, crypto, Transaction } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressTextOf } from '../../src/chain/address-text.ts';
import { noAddress } from '../../src/chain/chain.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { scriptTypes } from '../../src/chain/script-types.ts';
import { expectChain } from './expect-chain.ts';
import { blockFile, makeChain } from './make-blocks.ts';
import { realBlock } from './real-block.ts';
import { knownScripts } from './scripts.ts';

test('reads a real block as bitcoinjs-lib does, addresses included', () => {
  const bytes = realBlock();
  const expected = Block.fromBuffer(bytes);
  const { chain, staleBlocks, duplicateBlocks, unresolvedInputs } = scanBlocks(bytes, 'mainnet');
  expectChain(chain, [expected]);
  expect(Array.from(chain.blocks.height)).toEqual([357238]);
  expect({ staleBlocks, duplicateBlocks }).toEqual({ staleBlocks: 0, duplicateBlocks: 0 });
  expect(unresolvedInputs).toBe(chain.inputs.spent.filter((spent) => spent === -2).length);
  const texts = expected.transactions!.flatMap(({ outs }) => outs.map(({ script }) => textOf(script)));
  expect(Array.from(chain.outputs.address, (number) => addressTextOf(chain.addresses, number, 'mainnet'))).toEqual(
    texts,
  );
  expect(chain.addresses.count).toBe(new Set(texts.filter((text) => text !== undefined)).size);
});

test('finds every type of script and its address', () => {
  const scripts = [1, 2, 3].flatMap(knownScripts);
  const transaction = new Transaction();
  transaction.addInput(new Uint8Array(32).fill(1), 0);
  for (const { script } of [...scripts, ...scripts]) transaction.addOutput(script, 1000n);
  const { chain } = scanBlocks(blockFile(makeChain([[transaction]])), 'regtest');
  const { outputs, addresses } = chain;
  const found = Array.from(outputs.type.subarray(1), (type, i) => ({
    type: scriptTypes[type],
    text: addressTextOf(addresses, outputs.address[i + 1], 'regtest'),
  }));
  const expected = scripts.map(({ type, text }) => ({ type, text }));
  expect(found).toEqual([...expected, ...expected]);
  expect(addresses.count).toBe(scripts.filter(({ text }) => text !== undefined).length);
  expect(outputs.address[0]).toBe(noAddress);
});

const outputs = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 4 }), fc.bigInt(0n, 2_099_999_999_999_999n)), {
  minLength: 1,
  maxLength: 4,
});
const input = fc.record({
  pick: fc.nat(),
  foreign: fc.boolean(),
  script: fc.uint8Array({ maxLength: 300 }),
  sequence: fc.nat(0xffffffff),
  witness: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 3 }),
});
const transactionPlan = fc.record({
  inputs: fc.array(input, { minLength: 1, maxLength: 4 }),
  outputs,
  lockTime: fc.nat(0xffffffff),
  version: fc.constantFrom(1, 2),
});

test('reads back whatever bitcoinjs-lib serialises', () => {
  const scripts = [1, 2, 3, 4].map(knownScripts);
  fc.assert(
    fc.property(fc.array(fc.array(transactionPlan, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (plans) => {
      const spendable: { hash: Uint8Array; index: number }[] = [];
      const types: string[] = [];
      let foreign = 0;
      const contents = plans.map((block) => {
        types.push('nonstandard');
        return block.map((plan) => {
          const transaction = new Transaction();
          transaction.version = plan.version;
          transaction.locktime = plan.lockTime;
          for (const { pick, foreign: isForeign, script, sequence, witness } of plan.inputs) {
            const [spent] = isForeign || spendable.length === 0 ? [] : spendable.splice(pick % spendable.length, 1);
            const { hash, index } = spent ?? { hash: new Uint8Array(32).fill(++foreign, 0, 4), index: foreign };
            transaction.ins[transaction.addInput(hash, index, sequence, script)].witness = witness;
          }
          for (const [kind, number, value] of plan.outputs) {
            transaction.addOutput(scripts[number - 1][kind].script, value);
            types.push(scripts[number - 1][kind].type);
          }
          plan.outputs.forEach((_, index) => {
            spendable.push({ hash: transaction.getHash(), index });
          });
          return transaction;
        });
      });
      const blocks = makeChain(contents);
      const { chain } = scanBlocks(blockFile(blocks), 'regtest');
      expectChain(chain, blocks);
      const spent = Array.from(chain.outputs.type, (type) => scriptTypes[type]).filter(
        (_, i) => !isCommitment(blocks, i),
      );
      expect(spent).toEqual(types);
    }),
    { numRuns: 60 },
  );
});

/** The outputs that `makeBlock` adds for the witnesses are not in the plan. */
function isCommitment(blocks: readonly Block[], output: number): boolean {
  const outs = blocks.flatMap((block) => block.transactions!.flatMap((transaction) => transaction.outs));
  return outs[output].value === 0n && outs[output].script.length === 38 && outs[output].script[1] === 0x24;
}

function textOf(script: Uint8Array): string | undefined {
  try {
    return address.fromOutputScript(script);
  } catch {
    // The block's only outputs without an address are two multisigs, and an OP_RETURN or more.
    return script.at(-1) === 0xae ? `multisig:${Buffer.from(crypto.hash160(script)).toString('hex')}` : undefined;
  }
}
