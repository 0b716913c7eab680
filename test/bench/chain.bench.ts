import { address, Block, networks } from 'bitcoinjs-lib';
import { afterAll, bench, describe } from 'vitest';
import { addressTextOf } from '../../src/chain/address-text.ts';
import type { NetworkName } from '../../src/chain/chain.ts';
import { scanBlocks } from '../../src/chain/scan-blocks.ts';
import { generatedBlocks, realBlocks } from './chain-blocks.ts';
import { rates } from './rates.ts';

/** Bytes of each measurement: enough for tables to grow as in a node's block file of 128 MB, few enough for the other. */
const files = {
  'block 357238': { bytes: realBlocks(300), few: realBlocks(2), network: 'mainnet' },
  'generated blocks': { bytes: generatedBlocks(40, 500), few: generatedBlocks(2, 200), network: 'regtest' },
} as const;

const { timed, report } = rates();
const many = { iterations: 8, warmupIterations: 3, time: 0, warmupTime: 0 };
const few = { iterations: 10, warmupIterations: 10, time: 0, warmupTime: 0 };

/** The blocks of a file by bitcoinjs-lib, their merkle roots and witness commitments checked, with transaction ids. */
function withLibrary(file: Uint8Array, visit: (script: Uint8Array) => void): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  for (let at = 0; at < bytes.length; at += 8 + bytes.readUInt32LE(at + 4)) {
    const block = Block.fromBuffer(bytes.subarray(at + 8, at + 8 + bytes.readUInt32LE(at + 4)));
    if (!block.checkTxRoots()) throw new Error('wrong merkle root');
    for (const transaction of block.transactions!) {
      transaction.getId();
      for (const { script } of transaction.outs) visit(script);
    }
  }
}

function textByLibrary(script: Uint8Array, network: NetworkName): string | undefined {
  try {
    return address.fromOutputScript(script, network === 'mainnet' ? networks.bitcoin : networks.regtest);
  } catch {
    return undefined; // no address: what the library says by throwing
  }
}

function scanWithTexts(bytes: Uint8Array, network: NetworkName): void {
  const { addresses } = scanBlocks(bytes, network).chain;
  for (let number = 0; number < addresses.count; number++) addressTextOf(addresses, number, network);
}

const ratios: Record<string, string> = {};

for (const [name, { bytes, few: part, network }] of Object.entries(files)) {
  describe(`${name}, ${(bytes.length / 1e6).toFixed(0)} MB`, () => {
    const kilobytes = bytes.length / 1000;
    const ids = `kB, ${name}, bitcoinjs-lib: ids`;
    const texts = `kB, ${name}, bitcoinjs-lib: ids, addresses as text`;
    const scan = `kB, ${name}, scan: ids, address keys, spent outputs`;
    const scanTexts = `kB, ${name}, scan, and the text of each address`;
    bench(
      ids,
      timed(ids, part.length / 1000, () => withLibrary(part, () => {})),
      few,
    );
    bench(
      texts,
      timed(texts, part.length / 1000, () => withLibrary(part, (script) => textByLibrary(script, network))),
      few,
    );
    bench(
      scan,
      timed(scan, kilobytes, () => scanBlocks(bytes, network)),
      many,
    );
    bench(
      scanTexts,
      timed(scanTexts, kilobytes, () => scanWithTexts(bytes, network)),
      many,
    );
    ratios[scan] = texts;
    ratios[scanTexts] = texts;
  });
}

afterAll(() => {
  console.log('All check every merkle root and witness commitment. bitcoinjs-lib knows an address by its text alone.');
  console.log(report(ratios));
});
