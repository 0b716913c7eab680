import type { TermCounts } from '../terms/term-counts.ts';
import { rowCosines, tfidfRows, type WeighedRows } from '../terms/weighed-rows.ts';
import { sparseAuthorShares } from './author-shares.ts';
import { keptByDocuments } from './kept-products.ts';
import { type Postings, postingsOf, productsAmong, productsWith } from './postings.ts';
import type { Space, Training } from './space.ts';
import { sparseSubspace } from './sparse-subspace.ts';
import { trainingProducts } from './training-products.ts';
import { stretchedUnitRows, unitRows } from './unit-rows.ts';

/** The space of tf-idf vectors of unit length: terms in at least two training documents, weighed as `tfidf` does. */
export function tfidfSpace(counts: TermCounts, training: Training): Space {
  const weigh = tfidfRows(counts, training.documents);
  return sparseSpace(
    // Rows are by the documents' own index, and weighed in its order.
    keptByDocuments((documents) => unitRows(weigh(documents.slice().sort()))),
    counts.offsets.length - 1,
    training,
  );
}

/**
 * @param rowsOf the unit rows of some documents, by their own index
 * @param count how many documents there are in all
 */
function sparseSpace(rowsOf: (documents: Int32Array) => WeighedRows, count: number, training: Training): Space {
  let known: Postings | undefined;
  const postings = () => {
    known ??= postingsOf(rowsOf(training.documents), training.documents);
    return known;
  };
  const withTraining = trainingProducts(training.documents, {
    among: () => productsAmong(postings(), rowsOf(training.documents), training.documents),
    withOthers: (documents) => productsWith(postings(), rowsOf(documents), documents),
  });
  return {
    get width() {
      return rowsOf(training.documents).width;
    },
    subspace: (columns) => sparseSubspace(rowsOf, training.documents, columns, count),
    withTraining,
    cosines: (pairs) => rowCosines(rowsOf, pairs, count),
    authorShares: () => sparseAuthorShares(postings(), training.authors),
    stretched: (factors) =>
      sparseSpace(
        keptByDocuments((documents) => stretchedUnitRows(rowsOf(documents), factors)),
        count,
        training,
      ),
  };
}
