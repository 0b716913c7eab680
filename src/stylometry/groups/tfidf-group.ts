import type { Document } from '../../text/document.ts';
import type { Sequences } from '../../text/sequences.ts';
import { comparedDocuments } from '../compared-documents.ts';
import type { FeatureGroup, PairIndex } from '../feature-group.ts';
import { cosineOf } from '../measures.ts';
import { compareInBlocks } from '../pair-blocks.ts';
import { countTerms } from '../terms/term-counts.ts';
import { innerProducts, type SparseRows, tfidf } from '../terms/tfidf.ts';

/** A feature group of tf-idf cosines: one of each kind of term, then one of all kinds in one vector. */
export interface TfidfGroup extends Omit<FeatureGroup, 'profile' | 'readsLayout'> {
  /**
   * The terms of every document: one kind of term for each feature but the last. Each kind is counted before the next is
   * asked for, so that not all of them need be held at once.
   */
  terms(documents: readonly Document[]): Iterable<Sequences>;
}

/** The feature group of a way to count terms. Its last feature is the cosine of all terms together. */
export function tfidfGroup({ terms, ...definition }: TfidfGroup): FeatureGroup {
  return {
    ...definition,
    readsLayout: false,
    profile(documents) {
      const kinds = Array.from(terms(documents), (sequences) => countTerms(sequences));
      return {
        fit(training) {
          const learned = kinds.map((counts) => tfidf(counts, training));
          return (pairs) => {
            const compared = comparedDocuments(pairs, documents.length);
            const spaces = learned.map(({ weigh }) => weigh(compared));
            return compareInBlocks(pairs, documents.length, kinds.length + 1, (block, values) =>
              writeCosines(spaces, block, values),
            );
          };
        },
      };
    },
  };
}

/** Cosines of every kind, then of their concatenation: its inner product is the sum of theirs, so no vector is built. */
function writeCosines(spaces: readonly SparseRows[], pairs: PairIndex, values: Float64Array): void {
  const { a, b } = pairs;
  const products = spaces.map((rows) => innerProducts(rows, pairs));
  let position = 0;
  for (let pair = 0; pair < a.length; pair++) {
    let product = 0;
    let squaresA = 0;
    let squaresB = 0;
    for (let kind = 0; kind < spaces.length; kind++) {
      const { squares } = spaces[kind];
      values[position++] = cosineOf(products[kind][pair], squares[a[pair]], squares[b[pair]]);
      product += products[kind][pair];
      squaresA += squares[a[pair]];
      squaresB += squares[b[pair]];
    }
    values[position++] = cosineOf(product, squaresA, squaresB);
  }
}
