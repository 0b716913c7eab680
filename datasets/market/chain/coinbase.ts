import { script, Transaction } from 'bitcoinjs-lib';
import { doubleHash } from './double-hash.ts';

/** BIP 141: the coinbase's witness. */
const reserved = new Uint8Array(32);
/** BIP 141: OP_RETURN, a push of 36 bytes, and the commitment's four magic bytes. */
const commitmentPrefix = [0x6a, 0x24, 0xaa, 0x21, 0xa9, 0xed];
const smallestScript = 2;

/** In the coinbase of a chain whose signatures are dummies, behind the height. */
export const unsignedMark = '/inkledger unsigned/';

/**
 * A coinbase transaction: BIP 34's height, the reward, BIP 141's commitment to the block's witnesses.
 *
 * @param reward satoshi
 * @param signed where it is not, the coinbase says so
 * @param witnessRoot Merkle root of the witness ids, the coinbase's as zeros
 */
export function coinbaseTransaction(
  height: number,
  reward: number,
  rewardScript: Uint8Array,
  signed: boolean,
  witnessRoot: Uint8Array,
): Transaction {
  const transaction = new Transaction();
  transaction.version = 2;
  transaction.ins.push({
    hash: new Uint8Array(32),
    index: 0xffffffff,
    script: signed ? heightScript(height) : Buffer.concat([heightScript(height), Buffer.from(unsignedMark)]),
    sequence: 0xffffffff,
    witness: [reserved],
  });
  transaction.outs.push(
    { script: rewardScript, value: BigInt(reward) },
    { script: commitmentScript(witnessRoot), value: 0n },
  );
  return transaction;
}

/** BIP 34: the height pushed as Script pushes numbers (OP_1 to OP_16 as single bytes), then OP_0 up to two bytes. */
function heightScript(height: number): Uint8Array {
  const pushed = script.compile([height <= 16 ? 0x50 + height : script.number.encode(height)]);
  if (pushed.length >= smallestScript) return pushed;
  const padded = new Uint8Array(smallestScript);
  padded.set(pushed);
  return padded;
}

function commitmentScript(witnessRoot: Uint8Array): Uint8Array {
  const hash = doubleHash(Buffer.concat([witnessRoot, reserved]));
  return Uint8Array.from([...commitmentPrefix, ...hash]);
}
