import type { TextFormat } from './document.ts';

/** What ends a line of a text. */
export const lineEnds: Readonly<Record<TextFormat, string>> = { html: '<br>', plain: '\n' };

/**
 * The lengths of a text's line segments, in order, as published with Portnoff et al. 2017: the distances in characters
 * (code points) from the start of one line end to the start of the next, the first of them from the start of the text.
 * So each but the first counts the line end before it, and what follows the last one is dropped. A text without a line
 * end has no structure: an empty list (where the published code has the single value −1).
 *
 * In HTML only the bare lowercase `<br>` ends a line: `<br/>` and `<BR>` do not.
 */
export function lineSegments(text: string, format: TextFormat): number[] {
  const lineEnd = lineEnds[format];
  const hasPairs = /[\ud800-\udbff]/.test(text);
  const lengths: number[] = [];
  let previous = 0;
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + lineEnd.length)) {
    lengths.push(at - previous - (hasPairs ? surrogatePairs(text, previous, at) : 0));
    previous = at;
  }
  return lengths;
}

/** How many code points of a stretch of text are written as two code units. */
function surrogatePairs(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count++;
  }
  return count;
}
