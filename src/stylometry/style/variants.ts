import { type StyledText, type StyleFamily, share, shareOfTwo } from './family.ts';

const contracted = /^(?:.+n't|.+'(?:m|re|ve|ll|d)|(?:he|she|it|that|there|here|what|who|where|how|let)'s)$/;
const expanded = new RegExp(
  `\\b(?:${[
    '(?:do|does|did|is|are|was|were|have|has|had|can|could|would|should|will|must) not',
    'cannot',
    'i (?:am|have|will|would)',
    '(?:you|we|they) (?:are|have|will|would)',
    '(?:he|she|it|that|there) (?:is|has|will|would)',
    'let us',
  ].join('|')})\\b`,
  'g',
);
const unmarked =
  /^(?:dont|cant|wont|didnt|doesnt|isnt|arent|wasnt|couldnt|wouldnt|shouldnt|havent|im|ive|youre|thats)$/;

const verbs =
  'real|organ|recogn|apolog|special|custom|util|minim|maxim|final|author|emphas|critic|general|summar|memor';
const our = 'col|fav|hon|lab|neighb|behavi|hum|flav|rum|harb|endeav|vap|splend|arm';
const doubled = 'travel|cancel|model|label|signal|fuel|level|total|marvel|counsel';
const british = new RegExp(
  `^(?:(?:${our})our|(?:cent|theat|lit|fib|calib)re|grey|cheque|licence|defence|offence|catalogue|aluminium|` +
    `analys(?:e|ed|es|ing)|jewellery|(?:${doubled})l(?:ed|er|ing)|(?:${verbs})is(?:e|ed|es|ing|ation)|(?:learn|burn|spell)t|towards)s?$`,
);
const american = new RegExp(
  `^(?:(?:${our})or|(?:cent|theat|lit|fib|calib)er|gray|license|defense|offense|catalog|aluminum|` +
    `analyz(?:e|ed|es|ing)|jewelry|(?:${doubled})(?:ed|er|ing)|(?:${verbs})iz(?:e|ed|es|ing|ation)|(?:learn|burn|spell)ed|toward)s?$`,
);

const count = (words: readonly string[], pattern: RegExp): number => {
  let uses = 0;
  for (const word of words) if (pattern.test(word)) uses++;
  return uses;
};

/** Choices between two ways of writing the same, as the first one's share: contractions; British spelling. */
export const variantShares: StyleFamily = {
  names: ['contractionShare', 'unmarkedContractionRate', 'britishSpellingShare'],
  alone: true,
  measure({ text, words }: StyledText) {
    return [
      shareOfTwo(count(words, contracted), text.toLowerCase().match(expanded)?.length ?? 0),
      share(count(words, unmarked), words.length),
      shareOfTwo(count(words, british), count(words, american)),
    ];
  },
};

const shortForms =
  'btw imo imho afaik iirc fyi asap lol rofl ok okay etc vs ie eg pm am info tel thx thanks pls plz u ur r gonna wanna gotta kinda sorta yeah yep yup nope nah hi hey hello cheers regards anyways alot til cuz coz dunno mr mrs dr st ave';
const shortFormList = shortForms.split(' ');
const positions = new Map(shortFormList.map((form, index) => [form, index]));

/** Uses a word of each of some abbreviations, clipped and casual forms. */
export const shortFormRates: StyleFamily = {
  names: shortFormList.map((form) => `shortForm_${form}`),
  alone: false,
  measure({ words }) {
    const rates = new Float64Array(shortFormList.length);
    for (const word of words) {
      const position = positions.get(word);
      if (position !== undefined) rates[position] += 1;
    }
    return rates.map((uses) => share(uses, words.length));
  },
};

/** Uses a word of all those forms together. */
export const shortFormRate: StyleFamily = {
  names: ['shortFormRate'],
  alone: true,
  measure: ({ words }) => [share(words.filter((word) => positions.has(word)).length, words.length)],
};
