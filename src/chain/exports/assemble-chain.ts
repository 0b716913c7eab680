import { InputError } from '../../common/error.ts';
import { coinbaseInput, type NetworkName, unresolvedInput, unspent } from '../chain.ts';
import { type ChainBuilder, chainBuilder, countUnresolved, finishChain, setSpent } from '../chain-builder.ts';
import { reserve } from '../growing-table.ts';
import { hashText, parseHashText } from '../hash-text.ts';
import type { ChainReading } from '../scan-blocks.ts';
import { chainOrder, nothingSpent, type StagedChain } from './staged-chain.ts';

/**
 * Makes a chain of an export's transactions: in the order of their blocks, each input joined with the output that it
 * spends. Where the export lacks that output, the input stays unresolved, with what the export says of it.
 *
 * @throws InputError for an output spent twice, or one that its transaction doesn't have
 */
export function assembleChain(staged: StagedChain, network: NetworkName): ChainReading {
  const order = chainOrder(staged);
  const builder: ChainBuilder = { ...chainBuilder(), addresses: staged.addresses };
  addBlocks(builder, staged, order.blocks);
  addTransactions(builder, staged, order);
  join(builder, staged, order.transactions);
  const chain = finishChain(builder, network);
  return {
    chain,
    hashesChecked: false,
    staleBlocks: 0,
    duplicateBlocks: 0,
    unresolvedInputs: countUnresolved(chain),
    duplicateTransactions: staged.duplicates,
  };
}

function addBlocks({ blocks }: ChainBuilder, staged: StagedChain, order: readonly number[]): void {
  reserve(blocks, order.length);
  for (const number of order) {
    const { hash, height, time } = staged.blocks[number];
    const block = blocks.count++;
    blocks.columns.hash.set(parseHashText(hash)!, 32 * block);
    blocks.columns.height[block] = height;
    blocks.columns.time[block] = time;
  }
}

function addTransactions(
  { blocks, transactions, inputs, outputs, finder }: ChainBuilder,
  staged: StagedChain,
  order: { blocks: readonly number[]; transactions: Uint32Array },
): void {
  const from = staged.transactions.columns;
  reserve(transactions, order.transactions.length + 1);
  reserve(inputs, staged.inputs.count);
  reserve(outputs, staged.outputs.count);
  const { columns } = transactions;
  let block = -1;
  for (const number of order.transactions) {
    const transaction = transactions.count++;
    while (block < 0 || order.blocks[block] !== from.block[number]) {
      blocks.columns.firstTransaction[++block] = transaction;
    }
    columns.id.set(from.id.subarray(32 * number, 32 * number + 32), 32 * transaction);
    columns.block[transaction] = block;
    columns.lockTime[transaction] = from.lockTime[number];
    columns.weight[transaction] = from.weight[number];
    columns.firstInput[transaction] = inputs.count;
    columns.firstOutput[transaction] = outputs.count;
    for (let i = from.firstInput[number]; i < from.firstInput[number + 1]; i++) {
      inputs.columns.sequence[inputs.count++] = staged.inputs.columns.sequence[i];
    }
    for (let o = from.firstOutput[number]; o < from.firstOutput[number + 1]; o++) {
      const output = outputs.count++;
      outputs.columns.value[output] = staged.outputs.columns.value[o];
      outputs.columns.type[output] = staged.outputs.columns.type[o];
      outputs.columns.address[output] = staged.outputs.columns.address[o];
      outputs.columns.spender[output] = unspent;
    }
    columns.firstOutput[transaction + 1] = outputs.count;
    finder.add(columns.id, transaction);
  }
}

/** Joins every input with the output that it spends. */
function join(builder: ChainBuilder, staged: StagedChain, order: Uint32Array): void {
  const { firstInput } = staged.transactions.columns;
  const from = staged.inputs.columns;
  const { columns } = builder.inputs;
  let input = 0;
  for (const [transaction, number] of order.entries()) {
    for (let i = firstInput[number]; i < firstInput[number + 1]; i++, input++) {
      const spent = from.spentOutput[i] === nothingSpent ? coinbaseInput : outputSpent(builder, staged, i, transaction);
      if (!setSpent(builder, input, spent)) {
        const spender = hashText(builder.transactions.columns.id, transaction);
        throw new InputError(`transaction ${spender} spends ${outputName(staged, i)}, which is spent before`);
      }
      if (spent !== unresolvedInput) continue;
      columns.value[input] = from.value[i];
      columns.type[input] = from.type[i];
      columns.address[input] = from.address[i];
    }
  }
}

function outputSpent(builder: ChainBuilder, staged: StagedChain, input: number, spender: number): number {
  const { spentId, spentOutput } = staged.inputs.columns;
  const { id, firstOutput } = builder.transactions.columns;
  const transaction = builder.finder.find(id, spentId, 32 * input);
  if (transaction < 0) return unresolvedInput;
  const first = firstOutput[transaction];
  const count = firstOutput[transaction + 1] - first;
  if (spentOutput[input] < count) return first + spentOutput[input];
  const name = outputName(staged, input);
  throw new InputError(`transaction ${hashText(id, spender)} spends ${name}, which has ${count} (counted from 0)`);
}

const outputName = ({ inputs: { columns } }: StagedChain, input: number): string =>
  `output ${columns.spentOutput[input]} of transaction ${hashText(columns.spentId, input)}`;
