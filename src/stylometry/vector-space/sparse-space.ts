import { lazy } from '../../common/lazy.ts';
import type { TermCounts } from '../terms/term-counts.ts';
import { rowCosines, squaresOf, tfidfRows, type WeighedRows } from '../terms/weighed-rows.ts';
import { sparseAuthorShares } from './author-shares.ts';
import { keptByDocuments } from './kept-products.ts';
import { postingsOf } from './postings.ts';
import type { ColumnSpace, Space, Training } from './space.ts';
import { sparseSubspace } from './sparse-subspace.ts';
import { trainingProducts } from './training-products.ts';
import { unitRows } from './unit-rows.ts';
import { productsAmong, weightedProductsWith } from './weighted-products.ts';

/** The space of tf-idf vectors of unit length: terms in at least two training documents, weighed as `tfidf` does. */
export function tfidfSpace(counts: TermCounts, training: Training): ColumnSpace {
  const weigh = tfidfRows(counts, training.documents);
  const count = counts.offsets.length - 1;
  // Rows are by the documents' own index, and weighed in its order.
  const rowsOf = keptByDocuments((documents) => unitRows(weigh(documents.slice().sort())));
  const learned = lazy(() => {
    const postings = postingsOf(rowsOf(training.documents), training.documents);
    const shares = sparseAuthorShares(postings, training.authors);
    // A product of two vectors holds a column's factor twice: its root once, itself squared.
    return { postings, once: shares, twice: shares.map((share) => share * share) };
  });
  const postings = () => learned().postings;
  const scaled = (products: Float64Array, documents: Int32Array, factors: Float64Array) =>
    scaleByLengths(
      products,
      lengthsOf(rowsOf(documents), documents, factors),
      lengthsOf(rowsOf(training.documents), training.documents, factors),
    );
  const withOthers = keptByDocuments((documents) => {
    const { once, twice } = learned();
    const products = weightedProductsWith(postings(), rowsOf(documents), documents, once);
    return {
      raw: products.raw,
      rooted: scaled(products.once, documents, once),
      weighted: scaled(products.twice, documents, twice),
    };
  });
  const among = (factors?: Float64Array) =>
    productsAmong(postings(), rowsOf(training.documents), training.documents, factors);
  const stretched = (name: 'rooted' | 'weighted', factors: () => Float64Array): Space => ({
    cosines: (pairs) => rowCosines(rowsOf, pairs, count, factors()),
    withTraining: trainingProducts(training.documents, {
      among: () => scaled(among(factors()), training.documents, factors()),
      withOthers: (documents) => withOthers(documents)[name],
    }),
  });
  return {
    cosines: (pairs) => rowCosines(rowsOf, pairs, count),
    withTraining: trainingProducts(training.documents, {
      among: () => among(),
      withOthers: (documents) => withOthers(documents).raw,
    }),
    rooted: stretched('rooted', () => learned().once),
    weighted: stretched('weighted', () => learned().twice),
    get width() {
      return rowsOf(training.documents).width;
    },
    subspace: (columns) => sparseSubspace(rowsOf, training.documents, columns, count),
  };
}

/** Of each document, the length of its row once its columns are stretched; `factors` are the squares of what they are multiplied by. */
function lengthsOf(rows: WeighedRows, documents: Int32Array, factors: Float64Array): Float64Array {
  const squares = squaresOf(rows, factors);
  return Float64Array.from(documents, (document) => Math.sqrt(squares[document]));
}

/** Divides products by the lengths of both vectors, in place; those with a vector of zeros are 0 as they stand. */
function scaleByLengths(products: Float64Array, rows: Float64Array, columns: Float64Array): Float64Array {
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      const length = row * column;
      if (length > 0) products[at] /= length;
      at++;
    }
  }
  return products;
}
