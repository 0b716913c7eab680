import { basename, extname } from 'node:path';
import { InputError } from '../../../common/error.ts';
import type { Document } from '../../../text/document.ts';
import type { FeatureGroup } from '../../feature-group.ts';
import { comparePairs } from '../compare-pairs.ts';
import { cosineOf } from '../measures.ts';
import { readVectors, type VectorFile } from './read-vectors.ts';
import type { Vectors } from './vectors.ts';

/**
 * Reads a file of vectors and makes a feature group of it, `vectors:<the file's name without its ending>`: the way to
 * bring representations that are computed elsewhere (LUAR, DeCLUTR and the like).
 *
 * @throws InputError as `readVectors` does; when profiling, where a document has no vector
 */
export async function loadVectors(file: VectorFile): Promise<FeatureGroup> {
  return vectorGroup(basename(file.path, extname(file.path)), await readVectors(file), file.path);
}

/**
 * The feature group of vectors: cosine and Euclidean distance.
 *
 * @param stem names the group and its features
 * @param vectors one a document, by id; those of other documents are passed over
 * @param path where they come from, for errors
 */
export function vectorGroup(stem: string, vectors: Vectors, path: string): FeatureGroup {
  return {
    name: `vectors:${stem}`,
    summary: `Cosine and Euclidean distance of the vectors in ${basename(path)}`,
    source: 'vectors brought by the user',
    features: [`${stem}Cosine`, `${stem}Distance`],
    // What the vectors were computed from is not known here: they may well know the layout.
    readsLayout: true,
    profile(documents) {
      const rows = vectorsOf(documents, vectors, path);
      const squares = rows.map((row) => row.reduce((sum, value) => sum + value * value, 0));
      const comparer = comparePairs(2, (a, b, values, start) => {
        const x = rows[a];
        const y = rows[b];
        let dot = 0;
        let distance = 0;
        for (let i = 0; i < x.length; i++) {
          const difference = x[i] - y[i];
          dot += x[i] * y[i];
          distance += difference * difference;
        }
        values[start] = cosineOf(dot, squares[a], squares[b]);
        values[start + 1] = Math.sqrt(distance);
      });
      return { fit: () => comparer };
    },
  };
}

/** How many ids an error names. */
const named = 5;

function vectorsOf(documents: readonly Document[], vectors: Vectors, path: string): Float64Array[] {
  const missing = documents.filter(({ id }) => !vectors.has(id)).map(({ id }) => JSON.stringify(id));
  if (missing.length > 0) {
    const ids = `${missing.slice(0, named).join(', ')}${missing.length > named ? ', …' : ''}`;
    throw new InputError(
      `${missing.length} of ${documents.length} documents have no vector in it (${ids}): expected one for each id`,
      { file: path },
    );
  }
  return documents.map(({ id }) => vectors.get(id)!);
}
