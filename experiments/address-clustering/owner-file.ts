import type { AddressTable } from '../../src/chain/address-table.ts';
import { parseAddress } from '../../src/chain/address-text.ts';
import type { NetworkName } from '../../src/chain/chain.ts';
import { readRows } from '../../src/chain/rows.ts';
import { InputError, type Place } from '../../src/common/error.ts';
import type { LabelledChain } from './labelled.ts';

/**
 * Reads who owns which address: rows with `address` and `owner` (CSV with a header, JSON lines, Parquet). Owners are
 * numbered by where they come first.
 *
 * @throws InputError with file and line for a row without either, text that is no address of the network, an address
 *   with two owners; also where no address at all is of the chain
 */
export async function readOwners(
  file: string,
  addresses: AddressTable,
  network: NetworkName,
): Promise<Pick<LabelledChain, 'owner' | 'owners' | 'ownedElsewhere'>> {
  const owner = new Int32Array(addresses.count).fill(-1);
  const numbers = new Map<string, number>();
  const seen = new Map<string, { owner: string; line: number | undefined }>();
  let ownedElsewhere = 0;
  for await (const { value, place } of readRows(file)) {
    const row = rowOf(value, place);
    const before = seen.get(row.address);
    if (before !== undefined && before.owner !== row.owner) {
      const where = before.line === undefined ? 'before' : `in line ${before.line}`;
      throw new InputError(`${row.address} has another owner here than ${where}: an address has one`, place);
    }
    seen.set(row.address, { owner: row.owner, line: place.line });
    const found = numbersOf(addresses, row.address, network);
    if (found === undefined) {
      throw new InputError(`"${row.address}" is no address of ${network}`, place);
    }
    if (before !== undefined) continue;
    if (found.length === 0) ownedElsewhere++;
    // Owners whose addresses the chain doesn't hold would be drawn in vain by the bootstrap.
    if (found.length > 0 && !numbers.has(row.owner)) numbers.set(row.owner, numbers.size);
    for (const address of found) owner[address] = numbers.get(row.owner)!;
  }
  if (numbers.size === 0) {
    throw new InputError(
      ownedElsewhere === 0
        ? 'the file names no address: rows with "address" and "owner" are needed'
        : `none of its ${ownedElsewhere} addresses occurs in the chain: are they of the same blocks?`,
      { file },
    );
  }
  return { owner, owners: numbers.size, ownedElsewhere };
}

function rowOf(value: unknown, place: Place): { address: string; owner: string } {
  const { address, owner } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  for (const [key, text] of Object.entries({ address, owner })) {
    if (typeof text === 'string' && text.trim() !== '') continue;
    throw new InputError(
      `"${key}" is ${text === undefined ? 'missing' : JSON.stringify(text)}: each row has an address and its owner, as text`,
      place,
    );
  }
  return { address: (address as string).trim(), owner: (owner as string).trim() };
}

/** The chain's addresses that a text stands for: a key that is paid bare and by its hash has one text and two numbers. */
function numbersOf(addresses: AddressTable, text: string, network: NetworkName): number[] | undefined {
  const key = parseAddress(text, network);
  if (key === undefined) return undefined;
  const types = key.type === 'p2pkh' ? (['p2pkh', 'p2pk'] as const) : [key.type];
  return types.map((type) => addresses.find(type, key.hash)).filter((address) => address >= 0);
}
