/** A line longer than this is prose or data, never a mark of structure: patterns are not tried on it. */
export const longestMark = 400;

/** The lines of a text, without their newlines. */
export function linesOf(text: string): string[] {
  return text.split('\n');
}

/** The lines for which `keep` holds, as a text again. */
export function filterLines(
  text: string,
  keep: (line: string, at: number, lines: readonly string[]) => boolean,
): string {
  return linesOf(text).filter(keep).join('\n');
}

/** Whether a line is a mark of structure: short enough, and like the pattern. */
export function isMark(line: string | undefined, pattern: RegExp): boolean {
  return line !== undefined && line.length <= longestMark && pattern.test(line);
}

/** Whether a line is absent or white space. */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** The first line from `at` on that is not blank, or the number of lines. */
export function nextFilled(lines: readonly string[], at: number): number {
  while (at < lines.length && isBlank(lines[at])) at++;
  return at;
}

/** The end (first line after) of the block of lines without a blank one that starts at `at`. */
export function blockEnd(lines: readonly string[], at: number): number {
  while (at < lines.length && !isBlank(lines[at])) at++;
  return at;
}

/** How many lines from `at` on are not blank. */
export function filledAfter(lines: readonly string[], at: number): number {
  return lines.slice(at).filter((line) => !isBlank(line)).length;
}

/** A line drawn across the page: five or more of one of - _ = * ~ # + and nothing else, or a longer pattern of such marks. */
export const ruleLine = /^\s*(?:([-_=*~#+])(?:\s?\1){4,}|[-_=*~#+/\\|.:'`<>^ ]{12,})\s*$/;

/** The words of a text, by white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
