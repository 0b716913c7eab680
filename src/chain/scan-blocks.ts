import { findBlocks } from './block-files.ts';
import { orderBlocks } from './block-order.ts';
import { type ByteSource, memorySource } from './byte-source.ts';
import type { Chain, NetworkName } from './chain.ts';
import { chainBuilder, countUnresolved, finishChain } from './chain-builder.ts';
import { networks } from './networks.ts';
import { scanBlock } from './scan-block.ts';
import { scanSpace } from './scan-space.ts';
import { applyUndo } from './undo.ts';

/** A chain as read, and what was met while reading. */
export interface ChainReading {
  readonly chain: Chain;
  /** Whether every merkle root and witness commitment was checked (and holds: else the reading ends). Exports lack them. */
  readonly hashesChecked: boolean;
  /** Blocks left out because another branch has more work. */
  readonly staleBlocks: number;
  /** Blocks that were read before, left out. */
  readonly duplicateBlocks: number;
  /** Inputs whose spent output is not among the blocks: `Inputs.spent` is `unresolvedInput`. An undo file still tells their values. */
  readonly unresolvedInputs: number;
  /** In exports: transactions that were read before, left out. Undefined where blocks were read. */
  readonly duplicateTransactions?: number;
}

/** Values and scripts of what the inputs spend; see `applyUndo`. */
export interface Undo {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads blocks from memory.
 *
 * @param files each the bytes of a block file or of one block
 * @throws InputError with file (`input` and its number) and byte for what is no block of the network; see `scanBlock`
 */
export function scanBlocks(
  files: Uint8Array | readonly Uint8Array[],
  network: NetworkName,
  undo?: Uint8Array,
): ChainReading {
  const sources = files instanceof Uint8Array ? [memorySource(files)] : files.map(numberedSource);
  return scanSources(sources, network, undo && { name: 'undo', bytes: undo });
}

const numberedSource = (bytes: Uint8Array, number: number) => memorySource(bytes, `input ${number}`);

/**
 * Reads blocks from sources of bytes, one block at a time in the order of their headers: no more than a block's bytes
 * is held, beside the columns.
 */
export function scanSources(sources: readonly ByteSource[], network: NetworkName, undo?: Undo): ChainReading {
  const found = sources.flatMap((source) => findBlocks(source, networks[network]));
  const { order, heights, stale, duplicate } = orderBlocks(found.map(({ header }) => header));
  const builder = chainBuilder(order.reduce((bytes, number) => bytes + found[number].length, 0));
  const space = scanSpace();
  order.forEach((number, i) => {
    const { source, offset, length } = found[number];
    const bytes = source.read(offset, length);
    const cursor = { bytes, at: 0, end: length, file: source.name, origin: offset, what: 'the block' };
    scanBlock(builder, cursor, heights[i], space);
  });
  if (undo !== undefined) applyUndo(builder, undo.bytes, undo.name);
  const chain = finishChain(builder, network);
  return {
    chain,
    hashesChecked: true,
    staleBlocks: stale,
    duplicateBlocks: duplicate,
    unresolvedInputs: countUnresolved(chain),
  };
}
