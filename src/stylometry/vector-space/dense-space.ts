import { cosineOf } from '../measures.ts';
import { denseAuthorShares } from './author-shares.ts';
import { denseSubspace } from './dense-subspace.ts';
import { dot } from './dot.ts';
import type { Space, Training } from './space.ts';
import { trainingProducts } from './training-products.ts';

/**
 * The space of dense vectors, made one long.
 *
 * @param vectorOf the vector of a document, by its index; asked for once a document
 * @param width the length of every vector
 */
export function denseSpace(vectorOf: (document: number) => Float64Array, width: number, training: Training): Space {
  const units = new Map<number, Unit>();
  const unitOf = (document: number): Unit => {
    let unit = units.get(document);
    if (unit === undefined) {
      unit = toUnit(vectorOf(document));
      units.set(document, unit);
    }
    return unit;
  };
  const product = (a: number, b: number) => dot(unitOf(a).vector, unitOf(b).vector);
  const { documents } = training;
  const withTraining = trainingProducts(documents, {
    among() {
      const n = documents.length;
      const products = new Float64Array(n * n);
      for (let k = 0; k < n; k++) {
        for (let l = 0; l <= k; l++) {
          products[k * n + l] = product(documents[k], documents[l]);
          products[l * n + k] = products[k * n + l];
        }
      }
      return products;
    },
    withOthers(others) {
      const products = new Float64Array(others.length * documents.length);
      let at = 0;
      for (const other of others) for (const document of documents) products[at++] = product(other, document);
      return products;
    },
  });
  return {
    width,
    subspace: (columns) => denseSubspace((document) => unitOf(document).vector, columns),
    withTraining,
    cosines: ({ a, b }) =>
      Float64Array.from(a, (document, pair) =>
        cosineOf(product(document, b[pair]), unitOf(document).squares, unitOf(b[pair]).squares),
      ),
    authorShares: () =>
      denseAuthorShares(
        Array.from(documents, (document) => unitOf(document).vector),
        training.authors,
      ),
    stretched: (factors) =>
      denseSpace((document) => unitOf(document).vector.map((x, i) => x * factors[i]), width, training),
  };
}

interface Unit {
  readonly vector: Float64Array;
  /** 1 but for rounding; 0 for the zero vector. */
  readonly squares: number;
}

function toUnit(vector: Float64Array): Unit {
  const squares = dot(vector, vector);
  if (!(squares > 0)) return { vector, squares: 0 };
  const unit = vector.map((value) => value / Math.sqrt(squares));
  return { vector: unit, squares: dot(unit, unit) };
}
