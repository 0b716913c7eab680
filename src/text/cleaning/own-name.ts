import { longestMark } from './lines.ts';

/** The words of a line in lower case, marks taken off the letters, as `Document.names` holds them. */
function nameWords(line: string): string[] {
  return line
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether a line holds one of the writer's names. */
export function mentionsName(line: string, names: readonly string[]): boolean {
  return line.length <= longestMark && nameWords(line).some((word) => word.length > 2 && names.includes(word));
}

/** Whether a line says nothing but who wrote: the writer's names, short forms and initials of them, up to five words. */
export function isOwnName(line: string, names: readonly string[]): boolean {
  if (line.length > 60) return false;
  const words = nameWords(line);
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.every((word) => namesWriter(word, names)) &&
    isSigned(line, words, names)
  );
}

/** The name itself, a short form (its first three letters or more), or an initial. */
function namesWriter(word: string, names: readonly string[]): boolean {
  if (names.includes(word)) return true;
  return names.some((name) => name.startsWith(word) && (word.length >= 3 || word.length === 1));
}

/** An initial alone must be set off ("-j", "j."), or it may be anything. */
function isSigned(line: string, words: readonly string[], names: readonly string[]): boolean {
  return (
    words.some((word) => word.length >= 3 || names.includes(word)) ||
    /^\s*[-~–/*<]|[.>]\s*$/.test(line) ||
    words.length > 1
  );
}

/** Whether a line holds an address, a link or a telephone number. */
export function hasContact(line: string): boolean {
  return (
    line.length <= longestMark &&
    /[\w.-]@[\w-]|https?:|www\.|\b(?:phone|tel|fax|icq|mobile|voice)\b|\+?\d[\d ().-]{7,}\d/i.test(line)
  );
}
