import { filterLines, isBlank, linesOf } from '../cleaning/lines.ts';

/** A line with white space and case folded: how lines are held against each other. */
const folded = (line: string): string => line.trim().replace(/\s+/g, ' ').toLowerCase();

/** The lines of a text that are not blank, folded. */
export function lineKeys(text: string): string[] {
  return linesOf(text)
    .filter((line) => !isBlank(line))
    .map(folded);
}

/** The text without the lines of some keys. */
export function withoutLines(text: string, keys: ReadonlySet<string>): string {
  return filterLines(text, (line) => isBlank(line) || !keys.has(folded(line)));
}
