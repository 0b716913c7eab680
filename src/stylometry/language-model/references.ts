import { randomStream } from '../../common/random.ts';
import type { KneserNey } from './kneser-ney.ts';
import type { SentenceGrams } from './sentence-grams.ts';

/** How often references are drawn. */
export const draws = 30;

/** What texts are held against: sentences of the training documents, in as many random orders as there are draws. */
export interface References {
  /** Each draw's order of sentences: a reference of n sentences is the first n. */
  readonly orders: readonly Int32Array[];
  /** The author of each sentence, by its number; −1 of sentences that are none of the training documents. */
  readonly authorOf: Int32Array;
}

/** The references that training documents make. The draws are seeded: the same documents give the same ones. */
export function drawReferences({ offsets }: SentenceGrams, training: Int32Array, authors: Int32Array): References {
  const authorOf = new Int32Array(offsets.at(-1)!).fill(-1);
  const sentences: number[] = [];
  for (const [i, document] of training.entries()) {
    for (let sentence = offsets[document]; sentence < offsets[document + 1]; sentence++) {
      authorOf[sentence] = authors[i];
      sentences.push(sentence);
    }
  }
  const orders = Array.from({ length: draws }, (_, draw) =>
    randomStream(0, 'lambda-g', 'references', draw).shuffle(Int32Array.from(sentences)),
  );
  return { orders, authorOf };
}

/** Documents to score against references of some number of sentences. */
export interface ReferenceTask {
  readonly sentences: number;
  readonly documents: readonly number[];
}

/**
 * The mean score of each document under references of so many sentences, those of its own author left out.
 *
 * @param model empty; it is empty again afterwards
 * @param score of a document under what the model holds
 * @param authorOfDocument a number that no reference's author has, where the document's is not among them
 */
export function scoreReferences(
  { sentences, documents }: ReferenceTask,
  { orders, authorOf }: References,
  model: KneserNey,
  score: (document: number) => number,
  authorOfDocument: (document: number) => number,
): Map<number, number> {
  const sums = new Map(documents.map((document) => [document, 0]));
  const scoreUnder = (reference: Int32Array, scored: readonly number[]) => {
    for (const sentence of reference) model.add(sentence);
    for (const document of scored) sums.set(document, sums.get(document)! + score(document) / draws);
    for (const sentence of reference) model.remove(sentence);
  };
  for (const order of orders) {
    const shared = order.subarray(0, sentences);
    const present = new Set(Array.from(shared, (sentence) => authorOf[sentence]));
    // Most documents' authors are not in a draw, so that one model serves them all.
    scoreUnder(
      shared,
      documents.filter((document) => !present.has(authorOfDocument(document))),
    );
    for (const author of present) {
      const own = documents.filter((document) => authorOfDocument(document) === author);
      if (own.length > 0) scoreUnder(firstOfOthers(order, authorOf, author, sentences), own);
    }
  }
  return sums;
}

function firstOfOthers(order: Int32Array, authorOf: Int32Array, author: number, most: number): Int32Array {
  const chosen: number[] = [];
  for (let i = 0; i < order.length && chosen.length < most; i++) {
    if (authorOf[order[i]] !== author) chosen.push(order[i]);
  }
  return Int32Array.from(chosen);
}
