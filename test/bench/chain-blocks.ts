import { Block, crypto, Transaction } from 'bitcoinjs-lib';
import { randomStream } from '../../src/common/random.ts';
import { blockFile, makeChain } from '../chain/make-blocks.ts';
import { realBlock } from '../chain/real-block.ts';
import { knownScripts } from '../chain/scripts.ts';

/** A block file of mainnet's block 357238, `count` times: each copy's header names the one before, so that all are of one chain. */
export function realBlocks(count: number): Uint8Array {
  const bytes = realBlock();
  const copies: Block[] = [];
  let previous: Uint8Array = bytes.subarray(4, 36);
  for (let i = 0; i < count; i++) {
    const block = Block.fromBuffer(bytes);
    block.prevHash = previous;
    previous = crypto.hash256(block.toBuffer(true));
    copies.push(block);
  }
  return new Uint8Array(blockFile(copies, { network: 'mainnet' }));
}

/** A regtest block file of transactions with witnesses, one to three inputs and two outputs, of all script types. */
export function generatedBlocks(blocks: number, transactions: number): Uint8Array {
  const stream = randomStream(1, 'bench', 'blocks');
  const scripts = Array.from({ length: 200 }, (_, i) => knownScripts(i + 1).map(({ script }) => script)).flat();
  const spendable: { hash: Uint8Array; index: number }[] = [];
  const bytes = (length: number) => Uint8Array.from({ length }, () => stream.integer(256));
  const made = makeChain(
    Array.from({ length: blocks }, () =>
      Array.from({ length: transactions }, (_, i) => {
        const transaction = new Transaction();
        for (let input = stream.integer(3); input >= 0; input--) {
          const [spent] = spendable.length > 100 ? spendable.splice(stream.integer(100), 1) : [];
          const { hash, index } = spent ?? { hash: bytes(32), index: i };
          const added = transaction.addInput(hash, index);
          transaction.ins[added].witness = [bytes(71), bytes(33)];
        }
        for (let output = 0; output < 2; output++) {
          transaction.addOutput(scripts[stream.integer(scripts.length)], BigInt(1 + stream.integer(1e9)));
        }
        const hash = transaction.getHash();
        spendable.push({ hash, index: 0 }, { hash, index: 1 });
        return transaction;
      }),
    ),
  );
  return new Uint8Array(blockFile(made));
}
