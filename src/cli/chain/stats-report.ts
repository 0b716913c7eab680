import { type ChainCounts, countChain } from '../../chain/chain-counts.ts';
import { loadChain } from '../../chain/load-chain.ts';
import type { ChainReading } from '../../chain/scan-blocks.ts';
import { alignColumns } from '../align-columns.ts';
import type { ChainArguments } from './chain-options.ts';

/** What `chain stats` prints. A wrong merkle root or witness commitment would have ended the reading. */
export async function chainStats({ files, network, undo, json }: ChainArguments): Promise<string> {
  const reading = await loadChain(files, network, { undo });
  const counts = countChain(reading.chain);
  if (!json) return statsTable(reading, counts);
  const { chain: _, hashesChecked, ...met } = reading;
  const { feesSat, ...rest } = counts;
  const report = { network, ...rest, ...met, merkleRootsValid: hashesChecked || null, feesSat };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function statsTable(reading: ChainReading, counts: ChainCounts): string {
  const { staleBlocks, duplicateBlocks, duplicateTransactions, unresolvedInputs, hashesChecked } = reading;
  const { heights, times, feesSat, outputsByType } = counts;
  const rows = [
    ['blocks', whole(counts.blocks)],
    ['heights', heights === null ? 'not known' : heights.join(' to ')],
    ['times', times === null ? '' : times.map(utc).join(' to ')],
    ...(hashesChecked
      ? [
          ['stale blocks left out', whole(staleBlocks)],
          ['repeated blocks left out', whole(duplicateBlocks)],
        ]
      : [['repeated transactions left out', whole(duplicateTransactions ?? 0)]]),
    ['merkle roots', hashesChecked ? 'valid' : 'not checked: an export'],
    ['transactions', whole(counts.transactions)],
    ['inputs', whole(counts.inputs)],
    ['  that spend outputs not read', whole(unresolvedInputs)],
    ['outputs', whole(counts.outputs)],
    ['  unspent', whole(counts.unspentOutputs)],
    ...Object.entries(outputsByType)
      .filter(([, count]) => count > 0)
      .map(([type, count]) => [`  ${type}`, whole(count)]),
    ['addresses', whole(counts.addresses)],
    ['fees (satoshi)', feesSat === null ? 'not known: values of inputs are missing' : whole(feesSat)],
  ];
  return alignColumns(rows);
}

const whole = (count: number): string => count.toLocaleString('en');

const utc = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
