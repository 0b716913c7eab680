import { contentHashOf } from '../../../datasets/dataset.ts';
import { datasets, findDataset } from '../../../datasets/index.ts';
import { chosenReader, refuseBoth } from './chosen-data.ts';
import { grouped } from './list.ts';
import type { ReaderArguments } from './reader-options.ts';

/** How a check ended: `read` is said of the user's own data, which has no pinned hash to compare with. */
interface Checked {
  readonly name: string;
  readonly status: 'ok' | 'differs' | 'read';
  readonly documents: number;
  readonly expected?: string;
  readonly found: string;
  readonly skippedRows?: number;
  readonly firstSkipped?: string;
}

/**
 * Loads the named datasets, or all, or the user's own data, and compares content hashes.
 *
 * @returns what `inkledger datasets check` prints, and whether a hash differs
 * @throws InputError for an unknown name, or data that can't be read
 */
export async function checkDatasets(
  names: readonly string[],
  args: ReaderArguments,
  json: boolean,
): Promise<{ text: string; differs: boolean }> {
  refuseBoth(names[0], args);
  const own = await chosenReader(args);
  const checked: Checked[] = [];
  if (own !== undefined) {
    const { name, contentHash: found, skippedRows, firstSkipped } = own;
    checked.push({ name, status: 'read', documents: (await own.load()).length, found, skippedRows, firstSkipped });
  }
  const named = names.length === 0 && own === undefined ? datasets : names.map(findDataset);
  for (const { name, contentHash, load, whole } of named) {
    const documents = await load();
    checked.push(comparison(name, documents.length, contentHash, contentHashOf(documents)));
    if (whole !== undefined) {
      checked.push(comparison(`${name}, whole`, documents.length, whole.hash, await whole.computeHash()));
    }
  }
  const text = json ? `${JSON.stringify(checked, undefined, 2)}\n` : checked.map(lineOf).join('');
  return { text, differs: checked.some(({ status }) => status === 'differs') };
}

function comparison(name: string, documents: number, expected: string, found: string): Checked {
  return { name, status: found === expected ? 'ok' : 'differs', documents, expected, found };
}

function lineOf({ name, status, documents, expected, found, skippedRows, firstSkipped }: Checked): string {
  const hashes = status === 'differs' ? `expected ${expected}, found ${found}` : found;
  const skipped = skippedRows ? `; ${grouped(skippedRows)} bad rows left out, the first: ${firstSkipped}` : '';
  return `${status.padEnd(7)}  ${name}  ${grouped(documents)} documents  ${hashes}${skipped}\n`;
}
