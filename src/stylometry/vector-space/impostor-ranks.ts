import type { RandomStream } from '../../common/random.ts';
import { comparedDocuments } from '../compared-documents.ts';
import type { PairIndex } from '../feature-group.ts';
import { authorsByDocument } from './s-norm.ts';
import type { ColumnSpace, Training } from './space.ts';

/** One trial: some of the columns, and some impostors. */
export interface ImpostorDraw {
  /** 1 for a column that is looked at. */
  readonly columns: Uint8Array;
  /** Places in a list of so many impostors as there are to draw from. */
  readonly impostors: Int32Array;
}

/**
 * Draws each column with one probability, and impostors without replacement.
 *
 * @param share probability of a column
 * @param candidates how many impostors there are to draw from
 * @param impostors at most; all candidates where there are fewer
 */
export function drawImpostors(
  width: number,
  candidates: number,
  { share, impostors }: { readonly share: number; readonly impostors: number },
  stream: RandomStream,
): ImpostorDraw {
  const columns = new Uint8Array(width);
  for (let column = 0; column < width; column++) if (stream.uniform() < share) columns[column] = 1;
  const places = stream.shuffle(Int32Array.from({ length: candidates }, (_, place) => place));
  return { columns, impostors: places.slice(0, impostors) };
}

/** Which training documents are impostors in a draw. */
export interface ImpostorChoice {
  /** Places of all that may be some document's impostors in this draw. */
  compared(draw: ImpostorDraw): Int32Array;
  /** Which of these, by their place among them, stand in for a document. */
  of(draw: ImpostorDraw, document: number): Int32Array;
}

/** The same impostors for all documents: a draw's places are those of training documents. */
export const generalImpostors: ImpostorChoice = {
  compared: ({ impostors }) => impostors,
  of: ({ impostors }) => Int32Array.from(impostors.keys()),
};

/**
 * Impostors that are like the document they stand in for: a draw's places are those in the list of its nearest training
 * documents by other authors.
 *
 * @param documents that pairs are of
 * @param most how many are near
 */
export function nearestImpostors(
  space: ColumnSpace,
  training: Training,
  documents: Int32Array,
  most: number,
): ImpostorChoice {
  const n = training.documents.length;
  const everybody = Int32Array.from({ length: n }, (_, place) => place);
  const cosines = space.withTraining(documents);
  const ownAuthor = authorsByDocument(training);
  const nearest = new Map(
    Array.from(documents, (document, k) => {
      const others = everybody.filter((place) => training.authors[place] !== ownAuthor.get(document));
      const row = cosines.subarray(k * n, (k + 1) * n);
      return [document, others.sort((x, y) => row[y] - row[x] || x - y).slice(0, most)];
    }),
  );
  return {
    compared: () => everybody,
    of({ impostors }, document) {
      const near = nearest.get(document)!;
      return impostors.filter((rank) => rank < near.length).map((rank) => near[rank]);
    },
  };
}

/** Where a pair stands among impostors, averaged over draws and over its two documents. */
export interface ImpostorScores {
  /** The share of draws in which the other document is more alike than every impostor. */
  readonly wins: Float64Array;
  /** The mean of 1 over the other document's rank among the impostors, impostors first where equal. */
  readonly reciprocalRanks: Float64Array;
}

/**
 * In each draw either document of a pair is held against the other one and against impostors that stand in for the other
 * one. Training documents by an author of the pair are no impostors.
 *
 * @param count how many documents there are in all
 */
export function rankAmongImpostors(
  space: ColumnSpace,
  training: Training,
  draws: readonly ImpostorDraw[],
  choice: ImpostorChoice,
  pairs: PairIndex,
  count: number,
): ImpostorScores {
  const wins = new Float64Array(pairs.a.length);
  const reciprocalRanks = new Float64Array(pairs.a.length);
  const asked = comparedDocuments(pairs, count);
  const rowOf = new Int32Array(count);
  for (const [row, document] of asked.entries()) rowOf[document] = row;
  const known = authorsByDocument(training);
  const authorOf = Int32Array.from({ length: count }, (_, document) => known.get(document) ?? -1);
  for (const draw of draws) {
    const subspace = space.subspace(draw.columns);
    const cosines = subspace.cosines(pairs);
    const places = choice.compared(draw);
    const others = subspace.withTraining(
      asked,
      places.map((place) => training.documents[place]),
    );
    const authors = places.map((place) => training.authors[place]);
    const impostorsOf = Array.from(asked, (document) => choice.of(draw, document));
    /** The rank of `other` as `document` sees it. */
    const rank = (cosine: number, document: number, other: number): number => {
      const row = rowOf[document] * places.length;
      let before = 0;
      for (const impostor of impostorsOf[rowOf[other]]) {
        if (others[row + impostor] < cosine) continue;
        if (authors[impostor] !== authorOf[document] && authors[impostor] !== authorOf[other]) before++;
      }
      return before + 1;
    };
    for (let pair = 0; pair < cosines.length; pair++) {
      const [a, b] = [pairs.a[pair], pairs.b[pair]];
      // Both documents' ranks in one sum, so that their order changes no bit.
      const [rankA, rankB] = [rank(cosines[pair], a, b), rank(cosines[pair], b, a)];
      wins[pair] += ((rankA === 1 ? 1 : 0) + (rankB === 1 ? 1 : 0)) / (2 * draws.length);
      reciprocalRanks[pair] += (1 / rankA + 1 / rankB) / (2 * draws.length);
    }
  }
  return { wins, reciprocalRanks };
}
