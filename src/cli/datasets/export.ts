import { existsSync } from 'node:fs';
import { loadChecked } from '../../../datasets/dataset.ts';
import { type ExportFormat, exportedText, impersonalFields } from '../../../datasets/export.ts';
import { writeAtomically } from '../../common/atomic-write.ts';
import { InputError } from '../../common/error.ts';
import { cleanText } from '../../text/cleaning/index.ts';
import { leaveNothing } from '../leave-nothing.ts';
import { chosenDataset } from './chosen-data.ts';
import { grouped } from './list.ts';
import type { ReaderArguments } from './reader-options.ts';

export interface ExportArguments extends ReaderArguments {
  readonly name?: string;
  readonly to: string;
  readonly format?: ExportFormat;
  readonly clean: boolean;
  readonly 'include-identifiers': boolean;
  readonly 'mask-names': boolean;
  readonly force: boolean;
  readonly json: boolean;
}

/**
 * Writes the documents of a dataset, or of the user's own data, to a file, whole or not at all.
 *
 * @returns what `inkledger datasets export` prints
 * @throws InputError where the file exists and `force` is not given, it can't be written, the data can't be read or
 * differs from what was pinned, cleaning is asked of data that names no stages, or names are to be masked and
 * identifiers to be left in
 */
export async function exportDataset(args: ExportArguments): Promise<string> {
  const { to, clean, force, json } = args;
  if (!force && existsSync(to)) throw new InputError('the file exists: --force replaces it', { file: to });
  const format = args.format ?? (to.toLowerCase().endsWith('.csv') ? 'csv' : 'jsonl');
  const { 'include-identifiers': includeIdentifiers, 'mask-names': maskNames } = args;
  if (includeIdentifiers && maskNames) {
    throw new InputError('--include-identifiers leaves names in, --mask-names takes them out: choose one');
  }
  const dataset = await chosenDataset(args.name, args);
  if (clean && dataset.stages.length === 0) {
    throw new InputError(`dataset "${dataset.name}" names no cleaning stages: leave --clean out`);
  }
  const loaded = await loadChecked(dataset);
  const documents = clean ? loaded.map((document) => cleanText(document, dataset.stages)) : loaded;
  const isOwn = 'skippedRows' in dataset;
  const keep = isOwn ? [] : impersonalFields;
  const text = exportedText(documents, { format, includeIdentifiers, maskNames, keep });
  await leaveNothing(to, (signal) => writeAtomically(to, text, signal));
  const skipped = isOwn ? { skippedRows: dataset.skippedRows, firstSkipped: dataset.firstSkipped } : {};
  const report = {
    name: dataset.name,
    file: to,
    format,
    documents: documents.length,
    cleaned: clean,
    includeIdentifiers,
    maskNames,
  };
  if (json) return `${JSON.stringify({ ...report, ...skipped }, undefined, 2)}\n`;
  const left = skipped.skippedRows
    ? `${grouped(skipped.skippedRows)} bad rows left out, the first: ${skipped.firstSkipped}\n`
    : '';
  const identifiers = includeIdentifiers
    ? 'identifiers left in'
    : maskNames
      ? 'identifiers and names masked'
      : 'identifiers masked';
  return `${grouped(documents.length)} documents of ${dataset.name} written to ${to} (${identifiers})\n${left}`;
}
