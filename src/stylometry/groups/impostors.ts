import { randomStream } from '../../common/random.ts';
import type { FeatureGroup } from '../feature-group.ts';
import { prepareSpaces, spacesOf } from '../representations/spaces.ts';
import { drawImpostors, rankAmongImpostors } from '../vector-space/impostor-ranks.ts';

/** What impostors are drawn in, and how often. */
const kinds = [
  { name: 'characters', draws: 25 },
  { name: 'style', draws: 60 },
] as const;

/** Of every draw: the probability of a column, and how many training documents are impostors. */
const options = { share: 0.4, impostors: 40 };

/** How often two texts are more alike than either is to any of some texts by other people. */
export const impostorsGroup: FeatureGroup = {
  name: 'impostors',
  summary:
    'General impostors on character and style vectors: the share of draws in which a text is first, and its mean reciprocal rank',
  source:
    'M. Koppel, Y. Winter, "Determining if two documents are written by the same author", JASIST 65(1), 2014; M. Kestemont et al., "Authenticating the writings of Julius Caesar", Expert Systems with Applications 63, 2016; ranks: N. Potha, E. Stamatatos, "An improved impostors method for authorship verification", CLEF 2017',
  features: kinds.flatMap(({ name }) => [`${name}WinShare`, `${name}ReciprocalRank`]),
  readsLayout: true,
  profile(documents) {
    prepareSpaces(
      documents,
      kinds.map(({ name }) => name),
    );
    return {
      fit(training, authors) {
        const { space, keep, ...spaces } = spacesOf(documents, training, authors);
        const drawsOf = (name: (typeof kinds)[number]['name'], draws: number) =>
          keep(`impostors ${name}`, () =>
            Array.from({ length: draws }, (_, draw) =>
              drawImpostors(space(name).width, training.length, options, randomStream(0, 'impostors', name, draw)),
            ),
          );
        return (pairs) => {
          const width = 2 * kinds.length;
          const values = new Float64Array(pairs.a.length * width);
          for (const [i, { name, draws }] of kinds.entries()) {
            const scores = rankAmongImpostors(space(name), spaces.training, drawsOf(name, draws), pairs, spaces.count);
            for (let row = 0; row < pairs.a.length; row++) {
              values[row * width + 2 * i] = scores.wins[row];
              values[row * width + 2 * i + 1] = scores.reciprocalRanks[row];
            }
          }
          return values;
        };
      },
    };
  },
};
