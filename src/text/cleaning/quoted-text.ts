import { isBlank, linesOf } from './lines.ts';
import type { CleaningStage } from './stage.ts';

const angle = /^[ \t]{0,4}(?:>|&gt;|»)/;
/** "Name> " and initials before the angle, as some editors quote. */
const named =
  /^[ \t]{0,4}(?:[A-Z][A-Za-z]{0,3}|[A-Za-z][\w.]{1,14}\w|"[A-Za-z]{1,12}"|[A-Z][a-z]{1,10} [A-Z][a-z]{1,12})>(?:[ \t>]|$)/;
/** A bar and a space before a sentence; with a second bar in the line it is a table, and before a word in lower case alone a shell pipe. */
const bar = /^[ \t]{0,4}\|(?:\s+[^|]*|\[ ?\.\.\. ?\]|)$/;
const shellPipe =
  /^[ \t]{0,4}\|\s*(?:grep|sort|sed|awk|xargs|tr|cut|head|tail|wc|uniq|perl|tar|cpio|less|more|tee|mail|sh)\b/;
/** Marks that also start other lines: they quote only where two lines in a row have the same. */
const rareMarks = [/^--\]/, /^[ \t]{0,2}[}:%¦)]\s/, /^[ \t]{0,2}[}:%¦]\S/];

/** Whether a line is quoted by an angle bracket, alone or after a name, or by a bar. */
export function isQuoted(line: string): boolean {
  return angle.test(line) || named.test(line) || (bar.test(line) && !shellPipe.test(line));
}

/** A quoted line broken in two by the mail program leaves its end, unmarked, on a line of its own. */
function isSpill(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (isBlank(line) || line.trim().length > 30 || at === 0) return false;
  const before = lines[at - 1]!;
  const after = lines[at + 1];
  return isQuoted(before) && before.length >= 60 && after !== undefined && isQuoted(after) && after.length > 2;
}

/** Lines quoted from other mails. */
export const stage: CleaningStage = {
  name: 'quoted-text',
  summary:
    'lines marked as quoted (> | Name> --] } :), and what line breaking spilled from them: somebody else’s words',
  apply(text) {
    const lines = linesOf(text);
    const sameRare = (at: number, other: number) =>
      rareMarks.some((mark) => mark.test(lines[at]!) && lines[other] !== undefined && mark.test(lines[other]!));
    return lines
      .filter((line, at) => !isQuoted(line) && !sameRare(at, at - 1) && !sameRare(at, at + 1) && !isSpill(lines, at))
      .join('\n');
  },
};
