import { randomStream } from '../../common/random.ts';
import type { PairComparer, PairIndex } from '../feature-group.ts';
import type { SpaceName, Spaces } from '../representations/spaces.ts';
import { drawImpostors, type ImpostorChoice, rankAmongImpostors } from '../vector-space/impostor-ranks.ts';

/** What impostors are drawn in, how often, and from how many. */
export interface ImpostorKind {
  readonly name: SpaceName;
  readonly draws: number;
}

/** Of every draw: the probability of a column, and how many are impostors. */
const options = { share: 0.4, impostors: 40 };

/** The names of the columns of `compareByImpostors`. */
export function impostorFeatures(kinds: readonly ImpostorKind[]): string[] {
  return kinds.flatMap(({ name }) => [`${name}WinShare`, `${name}ReciprocalRank`]);
}

/**
 * Compares pairs by where they stand among impostors, the same draws for all pairs: of each kind the share of draws won,
 * and the mean reciprocal rank.
 *
 * @param candidates how many impostors a draw chooses from
 * @param choose what the drawn ones are, for some pairs
 */
export function compareByImpostors(
  { space, keep, training, count }: Spaces,
  kinds: readonly ImpostorKind[],
  candidates: number,
  choose: (kind: ImpostorKind, pairs: PairIndex) => ImpostorChoice,
): PairComparer {
  const drawsOf = ({ name, draws }: ImpostorKind) =>
    keep(`impostors ${name} ${draws} ${candidates}`, () =>
      Array.from({ length: draws }, (_, draw) =>
        drawImpostors(space(name).width, candidates, options, randomStream(0, 'impostors', name, draw)),
      ),
    );
  return (pairs) => {
    const width = 2 * kinds.length;
    const values = new Float64Array(pairs.a.length * width);
    for (const [i, kind] of kinds.entries()) {
      const scores = rankAmongImpostors(space(kind.name), training, drawsOf(kind), choose(kind, pairs), pairs, count);
      for (let row = 0; row < pairs.a.length; row++) {
        values[row * width + 2 * i] = scores.wins[row];
        values[row * width + 2 * i + 1] = scores.reciprocalRanks[row];
      }
    }
    return values;
  };
}
