import * as ecc from '@bitcoinerlab/secp256k1';
import { Block, crypto, initEccLib, Transaction } from 'bitcoinjs-lib';
import { networks } from '../../src/chain/networks.ts';

initEccLib(ecc);

/** Regtest's easiest target: every second header has its proof of work. */
const easiest = 0x207fffff;

export const genesisParent = new Uint8Array(32);

/** A coinbase transaction as BIP 34 wants it: its height first, as the shortest push of a number. */
export function coinbase(height: number, outputs: readonly (readonly [Uint8Array, bigint])[]): Transaction {
  const transaction = new Transaction();
  const digits = height.toString(16);
  const hex = digits.length % 2 === 0 ? digits : `0${digits}`;
  const number = Buffer.from(/^[89a-f]/.test(hex) ? `00${hex}` : hex, 'hex').reverse();
  const start = height === 0 ? [0] : height <= 16 ? [0x50 + height] : [number.length, ...number];
  transaction.addInput(new Uint8Array(32), 0xffffffff, 0xffffffff, Uint8Array.from([...start, 0x01, 0x2a]));
  for (const [script, value] of outputs) transaction.addOutput(script, value);
  return transaction;
}

/** A block with merkle root, witness commitment where a transaction has a witness, and proof of work. */
export function makeBlock(
  previous: Uint8Array,
  transactions: readonly Transaction[],
  { time = 1_500_000_000, bits = easiest, version = 0x20000000 } = {},
): Block {
  const block = new Block();
  block.version = version;
  block.prevHash = previous;
  block.timestamp = time;
  block.bits = bits;
  block.nonce = 0;
  block.transactions = [...transactions];
  if (transactions.some((transaction) => transaction.hasWitnesses())) {
    transactions[0].ins[0].witness = [new Uint8Array(32).fill(7)];
    transactions[0].addOutput(Uint8Array.from([0x6a, 0x24, 0xaa, 0x21, 0xa9, 0xed, ...new Uint8Array(32)]), 0n);
    const commitment = Block.calculateMerkleRoot(block.transactions, true);
    transactions[0].outs.at(-1)!.script.set(commitment, 6);
    block.witnessCommit = commitment;
  }
  block.merkleRoot = Block.calculateMerkleRoot(block.transactions);
  while (!block.checkProofOfWork()) block.nonce++;
  return block;
}

/** A chain of blocks from genesis on, one for each list of transactions behind the coinbase. */
export function makeChain(
  contents: readonly (readonly Transaction[])[],
  { firstHeight = 0, previous = genesisParent } = {},
) {
  const blocks: Block[] = [];
  contents.forEach((transactions, i) => {
    const height = firstHeight + i;
    const reward = coinbase(height, [[Uint8Array.from([0x51]), 5_000_000_000n]]);
    blocks.push(
      makeBlock(blocks.at(-1)?.getHash() ?? previous, [reward, ...transactions], {
        time: 1_500_000_000 + 600 * height,
      }),
    );
  });
  return blocks;
}

/** The bytes of a block file. */
export function blockFile(
  blocks: readonly Block[],
  { network = 'regtest' as keyof typeof networks, zerosBetween = 0, zerosBehind = 0 } = {},
): Buffer {
  return Buffer.concat([
    ...blocks.flatMap((block) => {
      const bytes = block.toBuffer();
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return [Buffer.from(networks[network].magic), length, bytes, Buffer.alloc(zerosBetween)];
    }),
    Buffer.alloc(zerosBehind),
  ]);
}

/** What a node does to its files with the key in `xor.dat`. */
export const masked = (bytes: Uint8Array, key: Uint8Array): Buffer =>
  Buffer.from(bytes.map((byte, i) => byte ^ key[i % key.length]));

/** A public key that is a point of the curve, by a number from 1 on. */
export function publicKey(number: number, compressed = true): Uint8Array {
  const secret = new Uint8Array(32);
  new DataView(secret.buffer).setUint32(28, number);
  return ecc.pointFromScalar(secret, compressed)!;
}

export const hash160 = (bytes: Uint8Array): Uint8Array => crypto.hash160(bytes);
