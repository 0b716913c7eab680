import { simpleGroup } from '../simple-group.ts';
import { flowingText } from '../style/body-text.ts';
import { styleValueNames, styleValues } from '../style/values.ts';
import { words } from '../style/words.ts';

const styles = [
  'capitalLetterShare',
  'letterE',
  'fullStop',
  'comma',
  'exclamationMark',
  'questionMark',
  'apostrophe',
  'hyphen',
  'threeDots',
  'emoticonSmile',
  'digit',
  'sentenceLengthMean',
  'wordLengthMean',
  'typeTokenRatio',
  'contractionShare',
  'shortFormRate',
  'pronounsShare',
  'auxiliariesShare',
];

const positions = styles.map((name) => styleValueNames.indexOf(name));

/**
 * NOT SYMMETRIC, the one exception to the rule of feature groups: it reads document a of a pair and never document b.
 *
 * One document alone cannot tell whether another has the same author. Where these values score above chance, the protocol
 * gives labels away: some documents, or kinds of documents, stand mostly in same-author pairs.
 */
export const oneSideBaseline = simpleGroup({
  name: 'baseline-one-side',
  summary: `${styles.length + 2} style values of the pair’s first document alone (not symmetric)`,
  source: 'a control of this project: half of a pair is no evidence',
  features: ['words', 'characters', ...styles],
  readsLayout: false,
  profile(document) {
    const text = flowingText(document);
    const values = styleValues(document);
    return [words(text).length, text.length, ...positions.map((position) => values[position])];
  },
  compare: (a, _b, write) => write(...a),
});
