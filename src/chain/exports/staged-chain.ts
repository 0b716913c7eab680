import { InputError } from '../../common/error.ts';
import { compareText } from '../../common/hash.ts';
import { addressInterner } from '../address-interner.ts';
import type { NetworkName } from '../chain.ts';
import { growingTable, reserve } from '../growing-table.ts';
import { parseHashText } from '../hash-text.ts';
import { transactionFinder } from '../transaction-finder.ts';
import { paidScripts } from './paid-script.ts';
import type { BlockRecord, TransactionRecord } from './transaction-record.ts';

/** Transactions in the order of the export, as columns: what is spent is still told by ids. */
export type StagedChain = ReturnType<typeof stagedChain>;

/** What `spentOutput` holds for a coinbase's input. */
export const nothingSpent = -1;

/** A place for an export's transactions, in any order. */
export function stagedChain(network: NetworkName) {
  const addresses = addressInterner();
  const script = paidScripts(addresses, network);
  const finder = transactionFinder();
  const blocks: BlockRecord[] = [];
  const blockNumbers = new Map<string, number>();
  const transactions = growingTable(1024, {
    id: new Uint8Array(32 * 1024),
    block: new Int32Array(1024),
    position: new Int32Array(1024),
    firstInput: new Int32Array(1024),
    firstOutput: new Int32Array(1024),
    lockTime: new Uint32Array(1024),
    weight: new Uint32Array(1024),
    coinbase: new Uint8Array(1024),
  });
  const inputs = growingTable(1024, {
    spentId: new Uint8Array(32 * 1024),
    spentOutput: new Float64Array(1024),
    sequence: new Uint32Array(1024),
    value: new Float64Array(1024),
    type: new Uint8Array(1024),
    address: new Int32Array(1024),
  });
  const outputs = growingTable(1024, {
    value: new Float64Array(1024),
    type: new Uint8Array(1024),
    address: new Int32Array(1024),
  });
  const staged = { addresses, blocks, transactions, inputs, outputs, duplicates: 0 };

  function blockNumber({ place, block }: TransactionRecord): number {
    const found = blockNumbers.get(block.hash);
    if (found === undefined) {
      blockNumbers.set(block.hash, blocks.length);
      return blocks.push(block) - 1;
    }
    if (blocks[found].height !== block.height || blocks[found].time !== block.time) {
      const { height, time } = blocks[found];
      throw new InputError(
        `block ${block.hash} has height ${block.height} and time ${block.time} here, ${height} and ${time} before`,
        place,
      );
    }
    return found;
  }

  function add(record: TransactionRecord): void {
    reserve(transactions, 2);
    reserve(inputs, record.inputs.length);
    reserve(outputs, record.outputs.length);
    const number = transactions.count;
    const { columns } = transactions;
    const id = parseHashText(record.id)!;
    const earlier = finder.find(columns.id, id, 0);
    const block = blockNumber(record);
    if (earlier >= 0 && columns.block[earlier] === block) {
      staged.duplicates++;
      return;
    }
    columns.id.set(id, 32 * number);
    columns.block[number] = block;
    columns.position[number] = record.position ?? (record.coinbase ? 0 : 0x7fffffff);
    columns.firstInput[number] = inputs.count;
    columns.firstOutput[number] = outputs.count;
    columns.lockTime[number] = record.lockTime;
    columns.weight[number] = record.weight;
    columns.coinbase[number] = Number(record.coinbase);
    addInputs(record);
    addOutputs(record);
    transactions.count++;
    columns.firstInput[number + 1] = inputs.count;
    columns.firstOutput[number + 1] = outputs.count;
    finder.add(columns.id, number);
  }

  function addInputs({ inputs: records, place }: TransactionRecord): void {
    const { columns } = inputs;
    for (const { spent, sequence, paid } of records) {
      const input = inputs.count++;
      const { type, address } = script(paid ?? { satoshi: 0 }, place);
      if (spent !== undefined) columns.spentId.set(parseHashText(spent.id)!, 32 * input);
      columns.spentOutput[input] = spent?.output ?? nothingSpent;
      columns.sequence[input] = sequence;
      columns.value[input] = paid?.satoshi ?? Number.NaN;
      columns.type[input] = type;
      columns.address[input] = address;
    }
  }

  function addOutputs({ outputs: records, place }: TransactionRecord): void {
    const { columns } = outputs;
    for (const record of records) {
      const output = outputs.count++;
      const { type, address } = script(record, place);
      columns.value[output] = record.satoshi;
      columns.type[output] = type;
      columns.address[output] = address;
    }
  }

  return Object.assign(staged, { add });
}

/** Numbers of the staged transactions in the order of the chain: by height, then place in the block. */
export function chainOrder({ blocks, transactions }: StagedChain): { blocks: number[]; transactions: Uint32Array } {
  const blockOrder = Array.from(blocks, (_, number) => number).sort(
    (x, y) => blocks[x].height - blocks[y].height || compareText(blocks[x].hash, blocks[y].hash),
  );
  const rank = new Int32Array(blocks.length);
  for (const [place, number] of blockOrder.entries()) rank[number] = place;
  const { block, position } = transactions.columns;
  const order = Uint32Array.from({ length: transactions.count }, (_, number) => number);
  order.sort((x, y) => rank[block[x]] - rank[block[y]] || position[x] - position[y] || x - y);
  return { blocks: blockOrder, transactions: order };
}
