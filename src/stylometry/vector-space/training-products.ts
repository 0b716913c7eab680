import { keptByDocuments } from './kept-products.ts';

/** How the products of a space's documents with its training documents are worked out. */
export interface ProductMaker {
  /** Training documents × training documents. */
  among(): Float64Array;
  /** Documents × training documents, of documents that are not among these. */
  withOthers(documents: Int32Array): Float64Array;
}

/**
 * Products of documents with every training document, kept: those of training documents with each other are worked out
 * once for all lists.
 */
export function trainingProducts(training: Int32Array, make: ProductMaker): (documents: Int32Array) => Float64Array {
  const n = training.length;
  const placeOf = new Map(Array.from(training, (document, place) => [document, place]));
  const among = keptByDocuments(() => make.among());
  const mixed = keptByDocuments((documents) => {
    const others = documents.filter((document) => !placeOf.has(document));
    const known = others.length < documents.length ? among(training) : new Float64Array();
    const made = make.withOthers(others);
    const products = new Float64Array(documents.length * n);
    let next = 0;
    for (const [k, document] of documents.entries()) {
      const place = placeOf.get(document);
      const row =
        place === undefined ? made.subarray(next * n, ++next * n) : known.subarray(place * n, (place + 1) * n);
      products.set(row, k * n);
    }
    return products;
  });
  const same = (documents: Int32Array) => documents.length === n && documents.every((d, i) => d === training[i]);
  return (documents) => (same(documents) ? among(training) : mixed(documents));
}
