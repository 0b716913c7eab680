import { InputError } from '../common/error.ts';
import { type BlockHeader, blockHeader, hasProofOfWork, headerBytes } from './block-header.ts';
import { uint32At } from './byte-cursor.ts';
import type { ByteSource } from './byte-source.ts';
import { type Network, networks } from './networks.ts';

/** Where a block is, and what its header says. */
export interface FoundBlock {
  readonly source: ByteSource;
  readonly offset: number;
  readonly length: number;
  readonly header: BlockHeader;
}

/** The largest block there can be (BIP 141's weight limit, were every byte a witness's), and the smallest. */
const blockSize = { most: 4_000_000, least: 80 + 1 + 60 };

/**
 * Finds the blocks of a block file — magic bytes, length, block, repeated, zeros between or behind them — or of a
 * file that holds one block alone.
 *
 * @throws InputError with file and byte for other magic bytes, an impossible length, a block cut off
 */
export function findBlocks(source: ByteSource, network: Network): FoundBlock[] {
  if (source.size === 0) throw new InputError('the file is empty: there is no block', { file: source.name, byte: 0 });
  if (isSingleBlock(source, network)) return [foundBlock(source, 0, source.size)];
  const found: FoundBlock[] = [];
  for (let at = nextFrame(source, 0); at < source.size; at = nextFrame(source, at)) {
    const frame = source.read(at, 8);
    checkMagic(frame, source, at, network);
    const length = frame.length < 8 ? 0 : uint32At(frame, 4);
    checkLength(source, at, frame.length, length);
    found.push(foundBlock(source, at + 8, length));
    at += 8 + length;
  }
  return found;
}

function foundBlock(source: ByteSource, offset: number, length: number): FoundBlock {
  return { source, offset, length, header: blockHeader(source.read(offset, Math.min(length, headerBytes))) };
}

/** A file that doesn't start as a block file does, but with a header that has its proof of work. */
function isSingleBlock(source: ByteSource, network: Network): boolean {
  if (source.size < blockSize.least) return false;
  const start = source.read(0, 80);
  return !network.magic.every((byte, i) => start[i] === byte) && hasProofOfWork(start);
}

/** The first byte from `at` on that is not zero; the size where there is none. */
function nextFrame(source: ByteSource, at: number): number {
  for (let length = 8; at < source.size; length = 1 << 16) {
    const bytes = source.read(at, length);
    const other = bytes.findIndex((byte) => byte !== 0);
    if (other >= 0) return at + other;
    at += bytes.length;
  }
  return source.size;
}

function checkMagic(frame: Uint8Array, { name: file }: ByteSource, byte: number, network: Network): void {
  if (network.magic.every((expected, i) => frame[i] === expected || i >= frame.length)) return;
  const text = Buffer.from(frame.subarray(0, 4)).toString('hex');
  const other = Object.values(networks).find(({ magic }) => magic.every((expected, i) => frame[i] === expected));
  const found = other === undefined ? `${text} is found` : `${other.name}'s ${text} is found`;
  const magic = Buffer.from(network.magic).toString('hex');
  const single = byte === 0 && other === undefined ? ', or the header of a single block' : '';
  throw new InputError(`bad magic bytes: ${found} where ${network.name}'s ${magic} starts a block${single}`, {
    file,
    byte,
  });
}

function checkLength({ name: file, size }: ByteSource, byte: number, framed: number, length: number): void {
  if (framed < 8) {
    throw new InputError(`the file is cut off: ${framed} bytes are left where a block's length stands`, { file, byte });
  }
  if (length < blockSize.least || length > blockSize.most) {
    throw new InputError(
      `impossible block length ${length}: a block has ${blockSize.least} to ${blockSize.most} bytes`,
      { file, byte: byte + 4 },
    );
  }
  const left = size - byte - 8;
  if (length > left) {
    throw new InputError(`the file is cut off: a block of ${length} bytes starts here, ${left} are left`, {
      file,
      byte: byte + 8,
    });
  }
}
