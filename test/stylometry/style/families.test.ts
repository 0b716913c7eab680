import { expect, test } from 'vitest';
import { capitalShare, digitShares, letterShares } from '../../../src/stylometry/style/characters.ts';
import { type StyleFamily, styledText } from '../../../src/stylometry/style/family.ts';
import { functionWordClassShares, sentenceOpeners } from '../../../src/stylometry/style/grammar.ts';
import { sentenceLengths, wordLengths } from '../../../src/stylometry/style/lengths.ts';
import { aloneCount, styleValueNames, styleValues } from '../../../src/stylometry/style/values.ts';
import { shortFormRate, shortFormRates, variantShares } from '../../../src/stylometry/style/variants.ts';
import { vocabularyRichness } from '../../../src/stylometry/style/vocabulary.ts';
import { document } from '../groups/compare.ts';

/** A family's values of a text by name. */
function measure(family: StyleFamily, body: string): Record<string, number> {
  const values = family.measure(styledText(document(body)));
  expect(values.length).toBe(family.names.length);
  return Object.fromEntries(family.names.map((name, i) => [name, values[i]]));
}

test('sentences end at marks before a space', () => {
  const { text, sentences } = styledText(document('We  walk\ndogs (all day!) Call us...  Now? V2.0 is “it.”'));
  expect(text).toBe('We walk dogs (all day!) Call us... Now? V2.0 is “it.”');
  expect(sentences).toEqual([['we', 'walk', 'dogs', 'all', 'day'], ['call', 'us'], ['now'], ['v2', '0', 'is', 'it']]);
});

test('letters, digits and capitals are shares of their kind', () => {
  expect(measure(letterShares, 'Abba 12')).toMatchObject({ letterA: 0.5, letterB: 0.5, letterC: 0 });
  expect(measure(digitShares, 'a 1123')).toMatchObject({ digit1: 0.5, digit2: 0.25, digit3: 0.25, digit0: 0 });
  expect(measure(capitalShare, 'ABcd 1')).toEqual({ capitalLetterShare: 0.5 });
});

// By hand: sentences of 2 and 4 words.
test('sentence and word lengths', () => {
  expect(measure(sentenceLengths, 'We walk. We feed your cat!')).toEqual({
    sentenceLengthMean: 3,
    sentenceLengthDeviation: 1,
    shortSentenceShare: 1,
    longSentenceShare: 0,
  });
  expect(measure(wordLengths, 'a cat extraordinarily a')).toMatchObject({
    wordLengthMean: (1 + 3 + 15 + 1) / 4,
    wordLength1Share: 0.5,
    wordLength2Share: 0,
    wordLength3Share: 0.25,
    wordLength12Share: 0.25,
  });
});

// By hand: N = 6, V = 4, "the" thrice, the others once: Σ i² = 12.
test('vocabulary richness', () => {
  const values = measure(vocabularyRichness, 'The dog, the cat, the birds.');
  expect(values).toMatchObject({ typeTokenRatio: 4 / 6, hapaxShare: 3 / 4, disShare: 0, simpsonD: 6 / 30 });
  expect(values.yuleK).toBeCloseTo((1e4 * 6) / 36, 9);
  expect(values.honoreR).toBeCloseTo((100 * Math.log(6)) / (1 / 4), 9);
  expect(values.brunetW).toBeCloseTo(6 ** (4 ** -0.172), 9);
  expect(values.wordEntropy).toBeCloseTo(0.5 * 1 + 0.5 * Math.log2(6), 9);
});

test('contractions against full forms, British against American spelling', () => {
  expect(measure(variantShares, "I'm sure we don't; it is fine. Dont worry. Rex's bowl")).toEqual({
    contractionShare: (2 + 0.5) / (3 + 1),
    unmarkedContractionRate: 1 / 11,
    britishSpellingShare: 0.5,
  });
  expect(measure(variantShares, 'The colour of the centre was organized').britishSpellingShare).toBe(2.5 / 4);
  expect(measure(variantShares, 'favorite neighbors analyze').britishSpellingShare).toBe(0.5 / 3);
});

test('short forms, one by one and together', () => {
  expect(measure(shortFormRates, 'thx, IMHO ok ok then')).toMatchObject({ shortForm_ok: 0.4, shortForm_imho: 0.2 });
  expect(measure(shortFormRate, 'thx, IMHO ok ok then')).toEqual({ shortFormRate: 0.8 });
});

test('closed classes and the words that open sentences', () => {
  expect(measure(functionWordClassShares, 'The dog and I')).toMatchObject({
    determinersShare: 0.25,
    pronounsShare: 0.25,
    conjunctionsShare: 0.25,
    prepositionsShare: 0,
  });
  expect(measure(sentenceOpeners, 'And we walk. We feed. Dogs bark. we groom')).toMatchObject({
    sentenceOpener_and: 0.25,
    sentenceOpener_we: 0.5,
  });
});

test('every value has its own name, and there are at most 150 to compare alone', () => {
  expect(new Set(styleValueNames).size).toBe(styleValueNames.length);
  expect(styleValues(document('Dogs & cats'))).toHaveLength(styleValueNames.length);
  expect(aloneCount).toBeLessThanOrEqual(150);
});
