import type { RandomStream } from '../../common/random.ts';
import { comparedDocuments } from '../compared-documents.ts';
import type { PairIndex } from '../feature-group.ts';
import { authorsByDocument } from './s-norm.ts';
import type { ColumnSpace, Training } from './space.ts';

/** One trial: some of the columns, and some training documents as impostors. */
export interface ImpostorDraw {
  /** 1 for a column that is looked at. */
  readonly columns: Uint8Array;
  /** Places in the list of training documents. */
  readonly impostors: Int32Array;
}

/**
 * Draws each column with one probability, and impostors without replacement.
 *
 * @param share probability of a column
 * @param impostors at most; all training documents where there are fewer
 */
export function drawImpostors(
  width: number,
  documents: number,
  { share, impostors }: { readonly share: number; readonly impostors: number },
  stream: RandomStream,
): ImpostorDraw {
  const columns = new Uint8Array(width);
  for (let column = 0; column < width; column++) if (stream.uniform() < share) columns[column] = 1;
  const places = stream.shuffle(Int32Array.from({ length: documents }, (_, place) => place));
  return { columns, impostors: places.slice(0, impostors) };
}

/** Where a pair stands among impostors, averaged over draws and over its two documents. */
export interface ImpostorScores {
  /** The share of draws in which the other document is more alike than every impostor. */
  readonly wins: Float64Array;
  /** The mean of 1 over the other document's rank among the impostors, impostors first where equal. */
  readonly reciprocalRanks: Float64Array;
}

/**
 * In each draw either document of a pair is held against the other one and against the impostors. Training documents by an
 * author of the pair are no impostors.
 *
 * @param count how many documents there are in all
 */
export function rankAmongImpostors(
  space: ColumnSpace,
  training: Training,
  draws: readonly ImpostorDraw[],
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
  for (const { columns, impostors } of draws) {
    const subspace = space.subspace(columns);
    const cosines = subspace.cosines(pairs);
    const documents = impostors.map((place) => training.documents[place]);
    const others = subspace.withTraining(asked, documents);
    const authors = impostors.map((place) => training.authors[place]);
    for (let pair = 0; pair < cosines.length; pair++) {
      const [a, b] = [pairs.a[pair], pairs.b[pair]];
      // Both documents' ranks in one sum, so that their order changes no bit.
      const rankA = rank(cosines[pair], others, rowOf[a], authors, authorOf[a], authorOf[b]);
      const rankB = rank(cosines[pair], others, rowOf[b], authors, authorOf[a], authorOf[b]);
      wins[pair] += ((rankA === 1 ? 1 : 0) + (rankB === 1 ? 1 : 0)) / (2 * draws.length);
      reciprocalRanks[pair] += (1 / rankA + 1 / rankB) / (2 * draws.length);
    }
  }
  return { wins, reciprocalRanks };
}

function rank(
  cosine: number,
  others: Float64Array,
  row: number,
  authors: Int32Array,
  authorA: number,
  authorB: number,
): number {
  let before = 0;
  for (let i = 0, at = row * authors.length; i < authors.length; i++, at++) {
    if (others[at] >= cosine && authors[i] !== authorA && authors[i] !== authorB) before++;
  }
  return before + 1;
}
