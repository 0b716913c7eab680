import { lazy } from '../../common/lazy.ts';
import { cosineOf } from '../measures.ts';
import { denseAuthorShares } from './author-shares.ts';
import { denseProducts, denseProductsAmong, packRows } from './dense-products.ts';
import { denseSubspace } from './dense-subspace.ts';
import { dot } from './dot.ts';
import type { ColumnSpace, Space, Training } from './space.ts';
import { trainingProducts } from './training-products.ts';

/** The vector of a document, by its index. */
type VectorOf = (document: number) => Float64Array;

/**
 * The space of dense vectors, made one long.
 *
 * @param vectorOf asked for once a document
 * @param width the length of every vector
 */
export function denseSpace(vectorOf: VectorOf, width: number, training: Training): ColumnSpace {
  const unitOf = unitVectors(vectorOf);
  const vector: VectorOf = (document) => unitOf(document).vector;
  const shares = lazy(() => denseAuthorShares(Array.from(training.documents, vector), training.authors));
  const roots = lazy(() => shares().map(Math.sqrt));
  const stretched = (factors: () => Float64Array) =>
    unitSpace(
      unitVectors((document) => {
        const by = factors();
        return vector(document).map((x, i) => x * by[i]);
      }),
      width,
      training.documents,
    );
  return {
    ...unitSpace(unitOf, width, training.documents),
    width,
    subspace: (columns) => denseSubspace(vector, columns),
    weighted: stretched(shares),
    rooted: stretched(roots),
  };
}

function unitSpace(unitOf: (document: number) => Unit, width: number, training: Int32Array): Space {
  const pack = (documents: Int32Array) =>
    packRows(
      Array.from(documents, (document) => unitOf(document).vector),
      width,
    );
  const packed = lazy(() => pack(training));
  const withTraining = trainingProducts(training, {
    among: () => denseProductsAmong(packed()),
    withOthers: (documents) => denseProducts(pack(documents), packed()),
  });
  return {
    withTraining,
    cosines: ({ a, b }) =>
      Float64Array.from(a, (document, pair) => {
        const [x, y] = [unitOf(document), unitOf(b[pair])];
        return cosineOf(dot(x.vector, y.vector), x.squares, y.squares);
      }),
  };
}

interface Unit {
  readonly vector: Float64Array;
  /** 1 but for rounding; 0 for the zero vector. */
  readonly squares: number;
}

/** Vectors made one long, each once. */
function unitVectors(vectorOf: VectorOf): (document: number) => Unit {
  const units = new Map<number, Unit>();
  return (document) => {
    let unit = units.get(document);
    if (unit === undefined) {
      unit = toUnit(vectorOf(document));
      units.set(document, unit);
    }
    return unit;
  };
}

function toUnit(vector: Float64Array): Unit {
  const squares = dot(vector, vector);
  if (!(squares > 0)) return { vector, squares: 0 };
  const unit = vector.map((value) => value / Math.sqrt(squares));
  return { vector: unit, squares: dot(unit, unit) };
}
