import { type ByteCursor, compactSize, failAt, take } from './byte-cursor.ts';
import { doubleSha256 } from './double-sha256.ts';
import { hashText } from './hash-text.ts';
import { merkleRoot } from './merkle-root.ts';
import type { ScanSpace } from './scan-space.ts';
import { sameBytes } from './transaction-finder.ts';

/** OP_RETURN, a push of 36 bytes, and the four bytes that mark a commitment. */
const mark = [0x6a, 0x24, 0xaa, 0x21, 0xa9, 0xed];

/**
 * Checks a block's commitment to its witnesses (BIP 141): the last output of the coinbase with the mark holds the hash
 * of the merkle root of all ids with witness (the coinbase's taken as 0) and of the coinbase's own witness. Where no
 * transaction has a witness, nothing is committed to.
 *
 * @param coinbaseAt where the coinbase transaction starts
 * @param count transactions of the block
 * @param space holds their ids with witness; its leaves are overwritten
 * @throws InputError where the commitment is missing or wrong
 */
export function checkWitnessCommitment(block: ByteCursor, coinbaseAt: number, count: number, space: ScanSpace): void {
  const cursor = { ...block, at: coinbaseAt };
  const { commitment, reserved } = readCoinbase(cursor);
  if (commitment < 0) failAt(block, coinbaseAt, 'the block has witnesses, but its coinbase has no commitment to them');
  if (reserved < 0) failAt(block, coinbaseAt, 'the block has witnesses, but its coinbase has none of 32 bytes');
  const { leaves, witnessIds } = space;
  leaves.set(witnessIds.subarray(0, 32 * count));
  leaves.fill(0, 0, 32);
  merkleRoot(leaves, count);
  leaves.set(block.bytes.subarray(reserved, reserved + 32), 32);
  doubleSha256(leaves.subarray(0, 64), leaves, 0);
  if (sameBytes(leaves, 0, block.bytes, commitment, 32)) return;
  const stated = hashText(block.bytes.subarray(commitment, commitment + 32));
  failAt(block, commitment, `wrong witness commitment: ${stated} is stated, the witnesses make ${hashText(leaves)}`);
}

/** Where the hash committed to and the coinbase's reserved value are; −1 where they are not. */
function readCoinbase(cursor: ByteCursor): { commitment: number; reserved: number } {
  const { bytes } = cursor;
  take(cursor, 4);
  const segregated = bytes[cursor.at] === 0;
  if (segregated) take(cursor, 2);
  compactSize(cursor); // one input, as the scanner has checked
  take(cursor, 36);
  take(cursor, compactSize(cursor));
  take(cursor, 4);
  let commitment = -1;
  for (let left = compactSize(cursor); left > 0; left--) {
    take(cursor, 8);
    const length = compactSize(cursor);
    const script = take(cursor, length);
    if (length >= 38 && mark.every((byte, i) => bytes[script + i] === byte)) commitment = script + mark.length;
  }
  const reserved = segregated && compactSize(cursor) === 1 && compactSize(cursor) === 32 ? take(cursor, 32) : -1;
  return { commitment, reserved };
}
