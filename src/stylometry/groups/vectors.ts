import { basename, extname } from 'node:path';
import { InputError } from '../../common/error.ts';
import type { Document } from '../../text/document.ts';
import type { FeatureGroup, PairComparer, PairIndex } from '../feature-group.ts';
import { cosineOf } from '../measures.ts';
import { comparePairs } from './compare-pairs.ts';
import { readVectors, type VectorFile } from './vectors/read-vectors.ts';
import type { Vectors } from './vectors/vectors.ts';

/** A file of vectors, and what its feature group is called. */
export interface NamedVectorFile extends VectorFile {
  /** The file's name without its ending, unless given. */
  readonly name?: string;
}

/**
 * Reads a file of vectors and makes a feature group of it, `vectors:<name>`: the way to bring representations that are
 * computed elsewhere (LUAR, DeCLUTR and the like).
 *
 * @throws InputError as `readVectors` does; when comparing, where a document has no vector
 */
export async function loadVectors({ name, ...file }: NamedVectorFile): Promise<FeatureGroup> {
  return vectorGroup(name ?? basename(file.path, extname(file.path)), await readVectors(file), file.path);
}

/**
 * The feature group of vectors: cosine and Euclidean distance.
 *
 * @param name what stands after `vectors:`
 * @param vectors one a document, by id; those of other documents are passed over
 * @param path where they come from, for errors
 */
export function vectorGroup(name: string, vectors: Vectors, path: string): FeatureGroup {
  return {
    name: `vectors:${name}`,
    summary: `Cosine and Euclidean distance of the vectors in ${basename(path)}`,
    source: 'vectors brought by the user',
    features: ['cosine', 'distance'],
    // No text is read here. What the vectors know of layout depends on the texts that they were computed from.
    readsLayout: false,
    profile(documents) {
      const none = new Float64Array(0);
      const rows = documents.map(({ id }) => vectors.get(id) ?? none);
      const squares = rows.map((row) => row.reduce((sum, value) => sum + value * value, 0));
      const compare = comparePairs(2, (a, b, values, start) => {
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
      // Only documents that take part need a vector: who takes part is told by the pairs.
      const comparer: PairComparer = (pairs) => {
        refuseMissing(documents, pairs, vectors, path);
        return compare(pairs);
      };
      return { fit: () => comparer };
    },
  };
}

/** How many ids an error names. */
const named = 5;

function refuseMissing(documents: readonly Document[], { a, b }: PairIndex, vectors: Vectors, path: string): void {
  const compared = Array.from(new Set([...a, ...b]), (i) => documents[i].id);
  const missing = compared.filter((id) => !vectors.has(id)).map((id) => JSON.stringify(id));
  if (missing.length > 0) {
    const ids = `${missing.slice(0, named).join(', ')}${missing.length > named ? ', …' : ''}`;
    throw new InputError(
      `${missing.length} of ${compared.length} documents have no vector in it (${ids}): expected one for each id`,
      { file: path },
    );
  }
}
