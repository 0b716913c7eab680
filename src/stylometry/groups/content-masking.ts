import { characterSequences } from '../../text/character-n-grams.ts';
import type { Document } from '../../text/document.ts';
import { maskContentWords, placeholder } from '../../text/masking/content-words.ts';
import { tagText } from '../../text/part-of-speech.ts';
import { longerGrams, numberedSequences, type Sequences } from '../../text/sequences.ts';
import { flowingText } from '../style/body-text.ts';
import { functionWords } from '../style/function-word-list.ts';
import { lowercaseWords } from '../style/words.ts';
import { tfidfGroup } from './tfidf-group.ts';

const kept = new Set(functionWords);

/**
 * How alike two texts are once what they are about is masked, in four ways of the field.
 */
export const contentMaskingGroup = tfidfGroup({
  name: 'content-masking',
  summary:
    'Cosines of tf-idf vectors of masked texts: content words as parts of speech, as frames, as asterisks, and left out',
  source:
    'parts of speech: O. Halvani, L. Graner, "POSNoise", ARES 2021; frames: A. Nini, "A Theory of Linguistic Individuality for Authorship Analysis", 2023; asterisks: E. Stamatatos, EACL 2017; function words alone: J. Diederich et al., Applied Intelligence 19, 2003',
  features: ['partsOfSpeechCosine', 'framesCosine', 'asterisksCosine', 'functionWordsCosine', 'allCosine'],
  *terms(documents) {
    yield grams(documents.map(partsOfSpeech), 3);
    yield grams(documents.map(frames), 3);
    const characters = characterSequences(documents.map((document) => maskContentWords(flowingText(document), kept)));
    yield [2, 3, 4].reduce((shorter, order) => longerGrams(shorter, characters, order), characters);
    yield grams(
      documents.map((document) => lowercaseWords(flowingText(document)).filter((word) => kept.has(word))),
      2,
    );
  },
});

/** Function words and punctuation as they are, other words as their part of speech. */
export function partsOfSpeech(document: Document): string[] {
  const { tokens, tags } = tagText(flowingText(document));
  return tokens.map((token, i) => {
    const word = token.toLowerCase().replace(/’/g, "'");
    return kept.has(word) || !/[\p{L}\p{N}]/u.test(token) ? word : tags[i];
  });
}

/** Function words as they are, other words as one placeholder. */
export function frames(document: Document): string[] {
  return lowercaseWords(flowingText(document)).map((word) => (kept.has(word) ? word : placeholder));
}

/** The n-grams of token sequences. */
function grams(texts: readonly (readonly string[])[], longest: number): Sequences {
  const tokens = numberedSequences(texts);
  let longer = tokens;
  for (let order = 2; order <= longest; order++) longer = longerGrams(longer, tokens, order);
  return longer;
}
