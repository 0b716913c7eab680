import { type StyleFamily, share } from './family.ts';

const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

const deviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

const sharesWhere = (values: readonly number[], tests: readonly ((value: number) => boolean)[]): number[] =>
  tests.map((test) => share(values.filter(test).length, values.length));

/** Words a sentence: mean, standard deviation, and the shares of short and of long sentences. */
export const sentenceLengths: StyleFamily = {
  names: ['sentenceLengthMean', 'sentenceLengthDeviation', 'shortSentenceShare', 'longSentenceShare'],
  alone: true,
  measure({ sentences }) {
    const lengths = sentences.map((words) => words.length);
    return [mean(lengths), deviation(lengths), ...sharesWhere(lengths, [(n) => n <= 5, (n) => n >= 30])];
  },
};

const longest = 12;

/** Characters a word: the mean, and the share of each length, the last for all longer ones. */
export const wordLengths: StyleFamily = {
  names: ['wordLengthMean', ...Array.from({ length: longest }, (_, i) => `wordLength${i + 1}Share`)],
  alone: true,
  measure({ words }) {
    const counts = new Array<number>(longest).fill(0);
    for (const { length } of words) counts[Math.min(length, longest) - 1]++;
    return [mean(words.map(({ length }) => length)), ...counts.map((count) => share(count, words.length))];
  },
};
