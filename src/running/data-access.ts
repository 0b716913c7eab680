import type { DatasetReference, LoadedDataset } from '../../datasets/reference.ts';
import type { DataAccess } from '../../experiments/experiment.ts';
import { hashValue } from '../common/hash.ts';
import type { Cache } from './cache.ts';
import { codeVersion } from './code-version.ts';

/**
 * Documents by way of the cache: a corpus is decoded once a machine, not once a worker.
 * What comes out of the cache has passed the check of its content hash before it went in.
 *
 * @param baseFolder what relative paths in references start from
 */
export function cachedData(cache: Cache, baseFolder: string): DataAccess {
  const loaded = new Map<string, Promise<LoadedDataset>>();
  return {
    load(reference) {
      const key = hashValue({ kind: 'dataset', reference, code: codeVersion() });
      let dataset = loaded.get(key);
      if (dataset === undefined) {
        dataset = load(key, reference, baseFolder, cache);
        loaded.set(key, dataset);
      }
      return dataset;
    },
  };
}

async function load(
  key: string,
  reference: DatasetReference,
  baseFolder: string,
  cache: Cache,
): Promise<LoadedDataset> {
  const kept = await cache.get(key);
  if (kept !== undefined) return kept as LoadedDataset;
  const { loadDataset } = await import('../../datasets/reference.ts');
  const dataset = await loadDataset(reference, baseFolder);
  await cache.put(key, dataset);
  return dataset;
}
