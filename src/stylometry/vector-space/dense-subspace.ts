import { cosineOf } from '../measures.ts';
import { dot } from './dot.ts';
import type { Subspace } from './subspace.ts';

/**
 * Some columns of dense vectors.
 *
 * @param vectorOf the vector of a document, by its index
 * @param columns 1 for a column that stays
 */
export function denseSubspace(vectorOf: (document: number) => Float64Array, columns: Uint8Array): Subspace {
  const kept = Int32Array.from(columns.keys()).filter((column) => columns[column] === 1);
  const parts = new Map<number, { readonly part: Float64Array; readonly squares: number }>();
  const partOf = (document: number) => {
    let known = parts.get(document);
    if (known === undefined) {
      const vector = vectorOf(document);
      const part = Float64Array.from(kept, (column) => vector[column]);
      known = { part, squares: dot(part, part) };
      parts.set(document, known);
    }
    return known;
  };
  const cosineBetween = (a: number, b: number) => {
    const [x, y] = [partOf(a), partOf(b)];
    return cosineOf(dot(x.part, y.part), x.squares, y.squares);
  };
  return {
    cosines: ({ a, b }) => Float64Array.from(a, (document, pair) => cosineBetween(document, b[pair])),
    withTraining(documents, others) {
      const cosines = new Float64Array(documents.length * others.length);
      let at = 0;
      for (const document of documents) for (const other of others) cosines[at++] = cosineBetween(document, other);
      return cosines;
    },
  };
}
