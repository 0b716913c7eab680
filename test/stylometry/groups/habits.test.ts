import { expect, test } from 'vitest';
import { countHabits, punctuationMarks, writingHabits } from '../../../src/stylometry/style/habits.ts';

const cases: [habit: string, text: string, uses: number][] = [
  ['repeatedExclamation', 'Wow!! Really! Yes!!!', 2],
  ['repeatedQuestion', 'What?? When?', 1],
  ['mixedExclamationQuestion', 'What?! No! Why?', 1],
  ['twoDots', 'well.. hmm... so.', 1],
  ['threeDots', 'well.. hmm... so....', 1],
  ['manyDots', 'well.. hmm... so.....', 1],
  ['ellipsisSign', 'well… hmm...', 1],
  ['dotsBeforeLetter', 'well...maybe ... no …', 1],
  ['repeatedLetter', 'Sooo coool, good', 2],
  ['curlyApostrophe', "don’t can't", 1],
  ['curlyDoubleQuote', '“so” "so"', 2],
  ['guillemet', '«so»', 2],
  ['singleQuotedWord', "the 'best' dogs' home, don't", 1],
  ['texQuotes', "``so''", 2],
  ['spacedHyphen', 'walks - twice-daily', 1],
  ['doubleHyphen', 'walks--twice --- a day -- yes', 2],
  ['spacedDoubleHyphen', 'walks--twice -- yes', 1],
  ['enDash', '2–3', 1],
  ['emDash', 'dogs—cats', 1],
  ['rule', 'dogs ---- cats ===== birds --', 2],
  ['starEmphasis', 'a *very good* dog, 2 * 3 * 4', 1],
  ['underscoreEmphasis', 'a _very_ good some_long_name', 1],
  ['spaceBeforeMark', 'dogs , cats. Birds !', 2],
  ['noSpaceAfterComma', 'dogs,cats, 1,000', 1],
  ['noSpaceAfterFullStop', 'Walks.Then food. U.S.A.', 1],
  ['parenthesisAside', 'dogs (all sizes) cats (b)', 1],
  ['slashedWords', 'and/or 1/2', 1],
  ['ampersandBetweenWords', 'dogs & cats, B&B', 1],
  ['plusForAnd', 'dogs + cats, 1+1', 1],
  ['bullet', 'offers: • dogs * cats 2*3', 2],
  ['emoticonSmile', 'hi :) :-D =] :', 3],
  ['emoticonWink', 'hi ;-) ;', 1],
  ['emoticonFrown', 'oh :( :-/ http://x.example', 2],
  ['emoticonTongue', 'hi :P ;-p :people', 2],
  ['emoji', 'dog 🐶🐶 ☺', 3],
  ['digit', 'at 10, room 7', 3],
  ['groupedThousands', '1,000 and 12,3456 and 1000', 1],
  ['decimalNumber', '2.5 miles. 3.', 1],
  ['percentNumber', '5% 6 % seven %', 2],
  ['amountOfMoney', '$20 30€ € 40', 3],
  ['clockTime', '9:30, ratio 1:2', 1],
  ['slashedDate', '4/7 and/or', 1],
  ['ordinal', 'the 1st, 2ND and 3 rd', 2],
  ['capitalWord', 'A BIG dog from NYC', 2],
  ['mixedCaseWord', 'my iPhone and eBay, IBM', 2],
  ['lowercaseI', "i think i'm in, i.e. not I", 2],
  ['capitalI', "I think I'm in IT, i", 2],
  ['lowercaseSentenceStart', 'Dogs. we walk! They run? no.', 2],
  ['capitalSentenceStart', 'Dogs. we walk! They run? no.', 1],
  ['capitalisedWord', 'My dog Rex. A dog', 2],
  ['capitalisedInside', 'My dog Rex. Then Sam, Kim', 3],
  ['accentedLetter', 'naïve café', 2],
];

test.each(cases)('%s in %j', (name, text, uses) => {
  const counts = countHabits(text, writingHabits);
  expect(counts[writingHabits.findIndex((habit) => habit.name === name)]).toBe(uses);
});

test('every habit has its own name, and each was tried above', () => {
  const names = [...punctuationMarks, ...writingHabits].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(cases.map(([name]) => name)).toEqual(writingHabits.map(({ name }) => name));
});

test('each ASCII punctuation mark but the braces counts once', () => {
  const ascii = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`|~';
  expect([...countHabits(ascii, punctuationMarks)]).toEqual(Array(ascii.length).fill(1));
});
