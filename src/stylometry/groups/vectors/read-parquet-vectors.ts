import { access, constants } from 'node:fs/promises';
import { InputError } from '../../../common/error.ts';
import { type Vectors, vectorCollector } from './vectors.ts';

/**
 * Reads the columns `id` and `vector` (a list of numbers) of a Parquet file, whatever its compression. Rows count from 1.
 *
 * @throws InputError for a file that can't be read, lacks a column, or holds a row that is no vector
 */
export async function readParquetVectors(path: string): Promise<Vectors> {
  const collector = vectorCollector();
  let row = 0;
  for (const { id, vector } of await readRows(path)) {
    row++;
    collector.add(id, vector, { file: path }, `row ${row}: `);
  }
  return collector.vectors;
}

async function readRows(path: string): Promise<Record<string, unknown>[]> {
  // Loaded only where a Parquet file is read: commands that read none start without it.
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  try {
    await access(path, constants.R_OK);
  } catch {
    throw new InputError('there is no such file, or it may not be read', { file: path });
  }
  let columns: string[];
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    if (columns.includes('id') && columns.includes('vector')) {
      return await parquetReadObjects({ file, metadata, compressors, columns: ['id', 'vector'] });
    }
  } catch (error) {
    throw new InputError(`not a Parquet file that can be read: ${(error as Error).message}`, { file: path });
  }
  throw new InputError(`its columns are ${columns.join(', ')}: expected "id" and "vector"`, { file: path });
}
