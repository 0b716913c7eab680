import { extname } from 'node:path';
import { InputError } from '../../../common/error.ts';
import { readJsonLines } from '../../../common/json-lines.ts';
import { readParquetVectors } from './read-parquet-vectors.ts';
import { type Vectors, vectorCollector } from './vectors.ts';

/** A file of vectors, one a document. */
export interface VectorFile {
  readonly path: string;
  /** Told by the name's ending unless given: `.jsonl`, `.ndjson`, `.parquet`. */
  readonly format?: VectorFormat;
}

export const vectorFormats = ['json-lines', 'parquet'] as const;
export type VectorFormat = (typeof vectorFormats)[number];

const formatsByEnding: Readonly<Record<string, VectorFormat>> = {
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.parquet': 'parquet',
};

/**
 * Reads a file of vectors: JSON lines `{"id": "…", "vector": […]}`, or Parquet with the columns `id` and `vector`.
 *
 * @throws InputError for a file that can't be read or holds no vector, an id that is missing or given twice, a vector
 *   that is not an array of finite numbers or has another length than the first: with line, or row
 */
export async function readVectors({ path, format }: VectorFile): Promise<Vectors> {
  const chosen = format ?? formatsByEnding[extname(path).toLowerCase()];
  if (chosen === undefined) {
    throw new InputError(
      `the name's ending ${JSON.stringify(extname(path))} tells no format: expected ${Object.keys(formatsByEnding).join(', ')}, or a format of ${vectorFormats.join(', ')}`,
      { file: path },
    );
  }
  const vectors = chosen === 'parquet' ? await readParquetVectors(path) : await readJsonLinesVectors(path);
  if (vectors.size === 0) throw new InputError('no vector in it: expected one a document', { file: path });
  return vectors;
}

async function readJsonLinesVectors(path: string): Promise<Vectors> {
  const collector = vectorCollector();
  for await (const { value, line } of readJsonLines(path)) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw new InputError('expected an object with "id" and "vector"', { file: path, line });
    }
    const { id, vector } = value as Record<string, unknown>;
    collector.add(id, vector, { file: path, line });
  }
  return collector.vectors;
}
