import { resolve } from 'node:path';
import { z } from 'zod';
import { InputError } from '../src/common/error.ts';
import type { Document } from '../src/text/document.ts';
import { type Dataset, loadChecked } from './dataset.ts';
import { datasets, findDataset } from './index.ts';
import { type FixedPair, type OpenedDataset, openReader, readerSchema } from './readers/index.ts';

/** A dataset as a config names it: one of ours by name, or data of the user's own by reader and path. */
export const datasetSchema = z.union([z.enum(datasets.map(({ name }) => name) as [string, ...string[]]), readerSchema]);
export type DatasetSpec = z.output<typeof datasetSchema>;

type ResolvePath = (file: string) => string;

/** A dataset pinned to its content: what trials depend on. JSON-safe. */
export interface DatasetReference {
  readonly name: string;
  /** The content hash of its documents. */
  readonly hash: string;
  readonly labelSource: string;
  /** The cleaning stages that fit it, in order. */
  readonly stages: readonly string[];
  /** Bad rows that were left out; no such key where none was. */
  readonly skippedRows?: number;
  /** How to read it, where it is the user's own. */
  readonly spec: DatasetSpec;
}

/** The documents of a dataset, with the pairs that come with it where it fixes them. */
export interface LoadedDataset {
  readonly documents: readonly Document[];
  readonly fixedPairs?: readonly FixedPair[];
}

/**
 * Pins a dataset to its content.
 *
 * @param resolvePath the absolute path of a file or folder that a reader's settings name
 * @throws InputError where the user's own data can't be read, or may not be
 */
export async function resolveDataset(spec: DatasetSpec, resolvePath: ResolvePath): Promise<DatasetReference> {
  const dataset = await open(spec, resolvePath);
  const { name, contentHash, labelSource, stages } = dataset;
  const skipped = 'skippedRows' in dataset && dataset.skippedRows > 0 ? { skippedRows: dataset.skippedRows } : {};
  return { name, hash: contentHash, labelSource, stages, ...skipped, spec };
}

/**
 * Loads a pinned dataset.
 *
 * @param baseFolder what relative paths start from: whether they may be read was asked when it was pinned
 * @throws InputError where its content is not what it was pinned to
 */
export async function loadDataset(reference: DatasetReference, baseFolder: string): Promise<LoadedDataset> {
  const dataset = await open(reference.spec, (file) => resolve(baseFolder, file));
  if (dataset.contentHash !== reference.hash) {
    throw new InputError(`dataset "${reference.name}" changed while the run was under way: run it again`);
  }
  const documents = await loadChecked(dataset);
  return 'fixedPairs' in dataset
    ? { documents, fixedPairs: dataset.fixedPairs as readonly FixedPair[] }
    : { documents };
}

async function open(spec: DatasetSpec, resolvePath: ResolvePath): Promise<Dataset | OpenedDataset> {
  return typeof spec === 'string' ? findDataset(spec) : openReader(spec, resolvePath(spec.path));
}
