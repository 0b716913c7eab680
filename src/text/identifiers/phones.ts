import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { FoundIdentifier } from './found.ts';
import { type DigitRun, nextRun } from './phone-runs.ts';

/** Where a North American number may be cut into groups, counted in digits: (503) 555-0142, 1-503-555-0142. */
const nationalCuts = new Set([3, 6]);
/** E.164 has at most 15 digits. */
const mostDigits = 15;
/** With the longest prefix of a call abroad. */
const mostDialled = mostDigits + 3;

/**
 * Telephone numbers, as E.164. A number without a plus sign is read as North American and must be grouped as such
 * numbers are (or not at all), so that dates, prices and order numbers stay out. Spelled-out digits, odd separators
 * and letters for digits are undone first. libphonenumber's full metadata says which numbers can exist.
 */
export function findPhones(text: string): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (let run = nextRun(text, 0); run; ) {
    const phones = phonesInRun(text, run);
    found.push(...phones);
    // A number that begins this far before a cut may be cut itself, and is read again with what follows.
    const read = run.cut ? run.starts[run.digits.length - mostDialled + 1]! : run.ends.at(-1)!;
    run = nextRun(text, Math.max(read, phones.at(-1)?.end ?? 0));
  }
  return found;
}

function phonesInRun(text: string, run: DigitRun): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (let first = 0; first < run.digits.length; ) {
    const number = startsGroup(run, first) ? numberAt(text, run, first) : undefined;
    if (number === undefined) {
      first++;
      continue;
    }
    const last = first + number.length - 1;
    const start = first === 0 && run.international ? text.lastIndexOf('+', run.starts[0]) : run.starts[first]!;
    found.push({ kind: 'phone', value: number.value, start: withParenthesis(text, start), end: run.ends[last]! });
    first = last + 1;
  }
  return found;
}

/** The longest valid number that begins with the digit at `first`, and how many digits it has. */
function numberAt(text: string, run: DigitRun, first: number): { value: string; length: number } | undefined {
  const rest = run.digits.slice(first, first + mostDigits);
  const plus = run.international && first === 0;
  const prefix = plus ? 0 : /^(?:011|00)(?=[1-9])/.exec(rest)?.[0].length;
  const lengths = prefix === undefined ? [11, 10] : Array.from({ length: 9 }, (_, shorter) => mostDialled - shorter);
  for (const length of lengths) {
    const digits = run.digits.slice(first, first + length);
    if (digits.length < length || !endsGroup(text, run, first + length - 1)) continue;
    if (prefix === undefined && !isNational(run, first, digits)) continue;
    const parsed =
      prefix === undefined
        ? parsePhoneNumberFromString(digits, 'US')
        : parsePhoneNumberFromString(`+${digits.slice(prefix)}`);
    if (parsed?.isValid()) return { value: parsed.number, length };
  }
  return undefined;
}

/** Ten digits, or eleven from 1 on, cut as North American numbers are. */
function isNational(run: DigitRun, first: number, digits: string): boolean {
  const country = digits.length - 10;
  if (country === 1 && digits[0] !== '1') return false;
  if (run.disguised) return true;
  for (let digit = 1; digit < digits.length; digit++) {
    const apart = run.starts[first + digit]! > run.ends[first + digit - 1]!;
    if (apart && digit !== country && !nationalCuts.has(digit - country)) return false;
  }
  return true;
}

function startsGroup(run: DigitRun, digit: number): boolean {
  return digit === 0 || run.disguised || run.starts[digit]! > run.ends[digit - 1]!;
}

/** A number ends where its group of digits does, and not inside a word. */
function endsGroup(text: string, run: DigitRun, digit: number): boolean {
  if (digit + 1 < run.digits.length) return run.disguised || run.starts[digit + 1]! > run.ends[digit]!;
  return (
    !/^(?:[\p{N}]|[\p{L}]{2})/u.test(text.slice(run.ends[digit], run.ends[digit]! + 4)) ||
    /^e?xt?/i.test(text.slice(run.ends[digit]))
  );
}

function withParenthesis(text: string, start: number): number {
  return text[start - 1] === '(' ? start - 1 : start;
}
