import { type StyleFamily, share } from './family.ts';
import { countHabits, punctuationMarks, writingHabits } from './habits.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** How often each character of a fixed list occurs, as a share of all that occur. */
function shares(text: string, characters: string): Float64Array {
  const counts = new Float64Array(characters.length);
  const first = characters.charCodeAt(0);
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const position = text.charCodeAt(i) - first;
    if (position < 0 || position >= characters.length) continue;
    counts[position]++;
    total++;
  }
  return counts.map((count) => share(count, total));
}

/** Each letter's share of the letters a to z. */
export const letterShares: StyleFamily = {
  names: [...letters].map((letter) => `letter${letter.toUpperCase()}`),
  alone: true,
  measure: ({ text }) => shares(text.toLowerCase(), letters),
};

/** Each digit's share of the digits. */
export const digitShares: StyleFamily = {
  names: [...digits].map((digit) => `digit${digit}`),
  alone: false,
  measure: ({ text }) => shares(text, digits),
};

/** Capitals' share of the letters. */
export const capitalShare: StyleFamily = {
  names: ['capitalLetterShare'],
  alone: true,
  measure({ text }) {
    const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
    return [share(capitals, text.match(/\p{L}/gu)?.length ?? 0)];
  },
};

/** Uses a character of each punctuation mark and of each habit of case, punctuation, signs and numbers. */
export const habitRates: StyleFamily = {
  names: [...punctuationMarks, ...writingHabits].map(({ name }) => name),
  alone: true,
  measure: ({ text }) =>
    countHabits(text, [...punctuationMarks, ...writingHabits]).map((count) => share(count, text.length)),
};
