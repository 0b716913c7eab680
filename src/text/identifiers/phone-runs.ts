/** A stretch of text that reads as digits: written ones, spelled ones ("five"), and letters that stand for them ("O", "l"). */
export interface DigitRun {
  /** Whether a plus sign opens it. */
  readonly international: boolean;
  /** Whether any digit is a word or a letter, or digits stand one by one: then grouping says nothing. */
  readonly disguised: boolean;
  readonly digits: string;
  /** By digit: where it is written. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether more digits follow than a run holds: the last number in it may be cut. */
  readonly cut: boolean;
}

const spelled: Record<string, string> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  o: '0',
  oh: '0',
  l: '1',
  i: '1',
};

/** Where a run can begin: not inside a word or a number. */
const opening =
  /(?<![\p{L}\p{N}])(?:\+\s?)?\(?(?:\d|zero|one|two|three|four|five|six|seven|eight|nine|oh?(?=[\d\W_]))/giu;
const unit =
  /\d|zero|one|two|three|four|five|six|seven|eight|nine|oh(?![\p{L}])|o(?![\p{L}])|o(?=(?:zero|one|two|three|four|five|six|seven|eight|nine))|[li](?=[\d\W_])/iuy;
/** What may stand between two digits of one number. A comma or a line break ends it. */
const separator = /[ \t\u00a0.()/\\_*~•·|–—:-]{0,4}/uy;
/** So many digits are read at a time: two of the longest numbers side by side, and what may stand before them. */
const longestRun = 40;

/** The first run of at least seven digits that begins at `from` or later. */
export function nextRun(text: string, from: number): DigitRun | undefined {
  opening.lastIndex = from;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const run = readRun(text, found.index);
    if (run.digits.length >= 7) return run;
    opening.lastIndex = Math.max(found.index + 1, run.ends.at(-1) ?? 0);
  }
  return undefined;
}

function readRun(text: string, start: number): DigitRun {
  const international = text[start] === '+';
  let digits = '';
  let words = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start + /^[+(\s]*/.exec(text.slice(start, start + 4))![0].length;
  while (digits.length < longestRun) {
    unit.lastIndex = at;
    const found = unit.exec(text)?.[0];
    if (found === undefined) break;
    const isWord = !/\d/.test(found);
    if (isWord) words++;
    digits += isWord ? spelled[found.toLowerCase()] : found;
    starts.push(at);
    at += found.length;
    ends.push(at);
    separator.lastIndex = at;
    at += separator.exec(text)![0].length;
  }
  unit.lastIndex = at;
  const cut = digits.length === longestRun && unit.test(text);
  const apart = starts.filter((position, digit) => digit > 0 && position > ends[digit - 1]!).length;
  return {
    international,
    digits,
    starts,
    ends,
    cut,
    disguised: words > 0 || (digits.length > 7 && apart >= digits.length - 1),
  };
}
