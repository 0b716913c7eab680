import { characterGrams } from '../../text/character-n-grams.ts';
import type { FeatureGroup } from '../feature-group.ts';
import { distinctSets } from '../set-similarity.ts';
import { flowingText } from '../style/body-text.ts';
import { comparePairs } from './compare-pairs.ts';
import { sharedMembers } from './shared-members.ts';

/** Characters of an n-gram: nine do best in most of the field's tests. */
const length = 9;

/**
 * How many long character sequences two texts share. Neither text of a pair is the questioned one here, so the shorter's
 * share (the overlap coefficient, G. Simpson 1943) and the mean of both shares (S. Kulczyński 1927) stand for the share of
 * the questioned text's n-grams.
 */
export const ngramTracingGroup: FeatureGroup = {
  name: 'n-gram-tracing',
  summary: 'Share of the character 9-grams of two texts that both have: of the smaller set, and mean of both shares',
  source:
    'J. Grieve et al., "Attributing the Bixby Letter using n-gram tracing", DSH 34(3), 2019; coefficients: A. Nini, "A Theory of Linguistic Individuality for Authorship Analysis", 2023',
  features: ['overlap', 'kulczynski'],
  readsLayout: false,
  profile(documents) {
    const grams = characterGrams(
      documents.map((document) => flowingText(document).toLowerCase()),
      length,
    )[length - 1];
    const { members, offsets } = distinctSets(grams);
    const sets = documents.map((_, document) => members.slice(offsets[document], offsets[document + 1]).sort());
    const comparer = comparePairs(2, (a, b, values, start) => {
      const shared = sharedMembers(sets[a], sets[b]);
      const [smaller, larger] = [sets[a].length, sets[b].length].sort((x, y) => x - y);
      values[start] = smaller === 0 ? 0 : shared / smaller;
      values[start + 1] = smaller === 0 ? 0 : (shared / smaller + shared / larger) / 2;
    });
    return { fit: () => comparer };
  },
};
