import { Transaction } from 'bitcoinjs-lib';

/** Bitcoin Core's regtest genesis block (src/kernel/chainparams.cpp): its coinbase is that of mainnet. */
const coinbase =
  '01000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d04ffff001d0104455468652054696d65' +
  '732030332f4a616e2f32303039204368616e63656c6c6f72206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f72206261' +
  '6e6b73ffffffff0100f2052a01000000434104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef' +
  '38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000';

const header =
  '0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a' +
  '51323a9fb8aa4b1e5e4adae5494dffff7f2002000000';

export function genesisBlock(): Uint8Array {
  return Buffer.from(`${header}01${coinbase}`, 'hex');
}

/** Its only transaction, whose output no node lets anybody spend. */
export function genesisCoinbase(): Transaction {
  return Transaction.fromHex(coinbase);
}

/** As its header has it: Unix seconds. */
export const genesisTime = 1296688602;
