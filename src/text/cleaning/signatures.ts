import { filledAfter, isBlank, isMark, linesOf, ruleLine } from './lines.ts';
import { hasContact, mentionsName } from './own-name.ts';
import type { CleaningStage } from './stage.ts';

const delimiter = /^\s{0,2}(?:- )?(?:--|—|__)\s*$/;
/** A signature has at most this many lines that are not blank; a delimiter with more below it separates something else. */
const longestSignature = 20;
/** A line drawn across the page opens a signature only this near to the end. */
const longestRuled = 12;
/** The closing block that names the writer and a way to reach them. */
const longestContact = 8;

/** Signatures: below "-- ", below a drawn line near the end, or a last block with the writer's name and contact. */
export const stage: CleaningStage = {
  name: 'signatures',
  summary: 'signature blocks: name, job, address, motto',
  apply(text, { names = [] }) {
    let lines = linesOf(text);
    const marked = lines.findIndex(
      (line, at) =>
        (isMark(line, delimiter) && filledAfter(lines, at + 1) <= longestSignature) ||
        (isMark(line, ruleLine) &&
          filledAfter(lines, at + 1) <= longestRuled &&
          filledAfter(lines, 0) > filledAfter(lines, at)),
    );
    if (marked >= 0) lines = lines.slice(0, marked);
    return withoutContactBlock(lines, names).join('\n');
  },
};

function withoutContactBlock(lines: readonly string[], names: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && isBlank(lines[end - 1])) end--;
  let start = end;
  while (start > 0 && !isBlank(lines[start - 1])) start--;
  if (start === 0 || end - start > longestContact) return lines;
  const block = lines.slice(start, end);
  const isContact = block.some((line) => mentionsName(line, names)) && block.some(hasContact) && block.every(isShort);
  return isContact ? lines.slice(0, start) : lines;
}

function isShort(line: string): boolean {
  return line.length <= 80 && line.trim().split(/\s+/).length <= 12;
}
