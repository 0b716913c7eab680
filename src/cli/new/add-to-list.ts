import { InputError } from '../../common/error.ts';

/** A list of parts that an index exports, and what is added to it. */
export interface Addition {
  /** The index, from the project's folder. */
  readonly file: string;
  /** The exported constant: `otherGroups`. Its value is an array or an object. */
  readonly list: string;
  /** What goes last into it. */
  readonly entry: string;
  /** The line that imports what the entry names. */
  readonly importLine: string;
}

/**
 * An index with one more part, unformatted.
 *
 * @param source the index as it is
 * @throws InputError where it exports no such list
 */
export function addToList(source: string, { file, list, entry, importLine }: Addition): string {
  const start = new RegExp(`^export const ${list}\\b[^=]*= [[{]`, 'm').exec(source);
  const open = start === null ? -1 : start.index + start[0].length - 1;
  const close = open < 0 ? -1 : closingBracket(source, open);
  if (close < 0) {
    throw new InputError(`exports no list "${list}" to add to; nothing was written`, { file });
  }
  const held = source.slice(open + 1, close).trimEnd();
  const comma = held === '' || held.endsWith(',') ? '' : ',';
  return `${importLine}\n${source.slice(0, open + 1)}${held}${comma}\n${entry},\n${source.slice(close)}`;
}

/** The bracket that closes the one at a position; −1 where none does. Brackets in the lists' texts come in pairs. */
function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let i = open; i < source.length; i++) {
    if ('[{('.includes(source[i])) depth++;
    else if (']})'.includes(source[i]) && --depth === 0) return i;
  }
  return -1;
}
