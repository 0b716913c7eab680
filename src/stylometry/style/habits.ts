/** A way of writing that a text shows or does not. */
export interface Habit {
  readonly name: string;
  /** Matches one use of it, in text whose white space is single spaces. */
  readonly pattern: RegExp;
}

/** Marks that a pattern class needs escaped: all others stand for themselves. */
const marks: Readonly<Record<string, string>> = {
  fullStop: '.',
  comma: ',',
  semicolon: ';',
  colon: ':',
  exclamationMark: '!',
  questionMark: '?',
  apostrophe: "'",
  doubleQuote: '"',
  hyphen: '-',
  openingParenthesis: '(',
  closingParenthesis: ')',
  openingBracket: '[',
  closingBracket: ']',
  slash: '/',
  backslash: '\\',
  ampersand: '&',
  asterisk: '*',
  underscore: '_',
  atSign: '@',
  hash: '#',
  percent: '%',
  dollar: '$',
  plus: '+',
  equals: '=',
  lessThan: '<',
  greaterThan: '>',
  tilde: '~',
  verticalBar: '|',
  caret: '^',
  backtick: '`',
};

/** Each single punctuation mark of ASCII. */
export const punctuationMarks: readonly Habit[] = Object.entries(marks).map(([name, mark]) => ({
  name,
  pattern: new RegExp(`\\u{${mark.charCodeAt(0).toString(16)}}`, 'gu'),
}));

/** Ways of using punctuation, case, numbers and signs. Each pattern stands alone: one use may count for several habits. */
export const writingHabits: readonly Habit[] = [
  { name: 'repeatedExclamation', pattern: /!{2,}/g },
  { name: 'repeatedQuestion', pattern: /\?{2,}/g },
  { name: 'mixedExclamationQuestion', pattern: /!\?|\?!/g },
  { name: 'twoDots', pattern: /(?<!\.)\.\.(?!\.)/g },
  { name: 'threeDots', pattern: /(?<!\.)\.{3}(?!\.)/g },
  { name: 'manyDots', pattern: /\.{4,}/g },
  { name: 'ellipsisSign', pattern: /…/g },
  { name: 'dotsBeforeLetter', pattern: /(?:\.{2,}|…)\p{L}/gu },
  { name: 'repeatedLetter', pattern: /(\p{L})\1{2,}/giu },
  { name: 'curlyApostrophe', pattern: /[’ʼ]/g },
  { name: 'curlyDoubleQuote', pattern: /[“”„]/g },
  { name: 'guillemet', pattern: /[«»]/g },
  { name: 'singleQuotedWord', pattern: /(?<![\p{L}\p{N}])'[\p{L}\p{N}][^']{0,40}'(?![\p{L}\p{N}])/gu },
  { name: 'texQuotes', pattern: /``|''/g },
  { name: 'spacedHyphen', pattern: / - /g },
  { name: 'doubleHyphen', pattern: /(?<!-)--(?!-)/g },
  { name: 'spacedDoubleHyphen', pattern: / -- /g },
  { name: 'enDash', pattern: /–/g },
  { name: 'emDash', pattern: /—/g },
  { name: 'rule', pattern: /([-=*_~#])\1{3,}/g },
  { name: 'starEmphasis', pattern: /(?<![\p{L}*])\*\p{L}[^*]{0,40}\*(?![\p{L}*])/gu },
  { name: 'underscoreEmphasis', pattern: /(?<![\p{L}_])_\p{L}[^_]{0,40}_(?![\p{L}_])/gu },
  { name: 'spaceBeforeMark', pattern: / [,.;:!?](?= |$)/g },
  { name: 'noSpaceAfterComma', pattern: /,\p{L}/gu },
  { name: 'noSpaceAfterFullStop', pattern: /\p{Ll}\.\p{Lu}/gu },
  { name: 'parenthesisAside', pattern: /\(\p{L}[^()]{3,}\)/gu },
  { name: 'slashedWords', pattern: /\p{L}\/\p{L}/gu },
  { name: 'ampersandBetweenWords', pattern: / & /g },
  { name: 'plusForAnd', pattern: / \+ /g },
  { name: 'bullet', pattern: /[•·●▪]|(?<= )\* /g },
  { name: 'emoticonSmile', pattern: /[:=][-o^']?[)\]D>](?!\w)/g },
  { name: 'emoticonWink', pattern: /;[-o^']?[)\]D](?!\w)/g },
  { name: 'emoticonFrown', pattern: /[:=][-o^']?[([/|](?!\w|\/)/g },
  { name: 'emoticonTongue', pattern: /[:;=][-o^']?[pP](?!\w)/g },
  { name: 'emoji', pattern: /\p{Extended_Pictographic}/gu },
  { name: 'digit', pattern: /\p{Nd}/gu },
  { name: 'groupedThousands', pattern: /\d,\d{3}(?!\d)/g },
  { name: 'decimalNumber', pattern: /\d\.\d/g },
  { name: 'percentNumber', pattern: /\d ?%/g },
  { name: 'amountOfMoney', pattern: /[$£€] ?\d|\d ?[$£€]/g },
  { name: 'clockTime', pattern: /\d:\d\d/g },
  { name: 'slashedDate', pattern: /\d\/\d/g },
  { name: 'ordinal', pattern: /\d(?:st|nd|rd|th)\b/gi },
  { name: 'capitalWord', pattern: /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu },
  { name: 'mixedCaseWord', pattern: /\p{Ll}\p{Lu}/gu },
  { name: 'lowercaseI', pattern: /(?<![\p{L}.'’])i(?![\p{L}.])/gu },
  { name: 'capitalI', pattern: /(?<![\p{L}.])I(?![\p{L}.])/gu },
  { name: 'lowercaseSentenceStart', pattern: /[.!?] \p{Ll}/gu },
  { name: 'capitalSentenceStart', pattern: /[.!?] \p{Lu}/gu },
  { name: 'capitalisedWord', pattern: /(?<!\p{L})\p{Lu}\p{Ll}/gu },
  { name: 'capitalisedInside', pattern: /(?<=[\p{Ll},;] )\p{Lu}\p{Ll}/gu },
  { name: 'accentedLetter', pattern: /[À-ÖØ-öø-ÿ]/g },
];

/** How often a text shows each habit. */
export function countHabits(text: string, habits: readonly Habit[]): Float64Array {
  return Float64Array.from(habits, ({ pattern }) => text.match(pattern)?.length ?? 0);
}
