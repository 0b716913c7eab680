import { uint32At } from './byte-cursor.ts';
import { doubleSha256 } from './double-sha256.ts';

/** What orders blocks, from the first bytes of one. */
export interface BlockHeader {
  /** 32 bytes as a binary string, in the order that hashing gives. */
  readonly hash: string;
  readonly previous: string;
  /** Unix seconds. */
  readonly time: number;
  /** Hashes that finding the block took on average: 2^256 / (target + 1), to the accuracy of a double. */
  readonly work: number;
  /** As the coinbase says it (BIP 34, from version 2 on); −1 where it doesn't. */
  readonly statedHeight: number;
}

/** How many bytes of a block tell all of its `BlockHeader`: header, transaction count, coinbase up to its height. */
export const headerBytes = 160;

const hash = new Uint8Array(32);

/** Reads the header of a block from its first `headerBytes` bytes, or fewer where the block is shorter. */
export function blockHeader(bytes: Uint8Array): BlockHeader {
  doubleSha256(bytes.subarray(0, 80), hash, 0);
  return {
    hash: binaryText(hash),
    previous: binaryText(bytes.subarray(4, 36)),
    time: uint32At(bytes, 68),
    work: 2 ** 256 / (targetOf(uint32At(bytes, 72)) + 1),
    statedHeight: (uint32At(bytes, 0) | 0) >= 2 ? statedHeight(bytes) : -1,
  };
}

/** Whether the header's hash is below the target that it states itself. */
export function hasProofOfWork(header: Uint8Array): boolean {
  doubleSha256(header.subarray(0, 80), hash, 0);
  let value = 0;
  for (let i = 31; i >= 0; i--) value = value * 256 + hash[i];
  const exponent = header[75];
  return exponent > 3 && exponent <= 0x20 && value <= targetOf(uint32At(header, 72));
}

/** The target that a header's compact form stands for: three digits of base 256 and their exponent. */
function targetOf(bits: number): number {
  return (bits & 0x7fffff) * 256 ** ((bits >>> 24) - 3);
}

/** The first push of the coinbase's script as a number: OP_1 to OP_16, or bytes with the least significant first. */
function statedHeight(bytes: Uint8Array): number {
  const count = bytes[80];
  let at = 81 + (count < 0xfd ? 0 : 2 ** (count - 0xfc)) + 4;
  if (bytes[at] === 0) at += 2; // the mark of a transaction with witnesses
  at += 1 + 36;
  const length = bytes[at++];
  const push = bytes[at++];
  if (push > 0x50 && push <= 0x60) return push - 0x50;
  if (!(push >= 1 && push <= 4) || push >= length || at + push > bytes.length || bytes[at + push - 1] >= 0x80)
    return -1;
  let height = 0;
  for (let i = push - 1; i >= 0; i--) height = height * 256 + bytes[at + i];
  return height;
}

const binaryText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
