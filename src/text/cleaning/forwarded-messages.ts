import { isBlank, isMark, linesOf, nextFilled } from './lines.ts';
import { isQuoted } from './quoted-text.ts';
import type { CleaningStage } from './stage.ts';

/** What opens a mail below the writer's own words. */
const opening =
  /^\s*(?:-{2,}\s?)?(?:begin forwarded (?:text|message)|start of forwarded message|forwarded (?:message|by)|original message|original appointment|message d'origine|urspr[uü]ngliche nachricht|fwd)\b.{0,80}?-{2,}.{0,20}$|^\s*-{2,}\s?(?:begin forwarded|forwarded|original message|original-nachricht|begin included message|cut here|8<|fwd)\b.{0,80}$|^\s*(?:begin forwarded message|forwarded-by):|^\s*_{20,}\s*$/i;
const closing = /^\s*-{2,}\s?(?:end (?:of )?(?:forwarded|included|original)|end of fwd)\b.{0,80}$/i;
const field = /^\s*(?:>\s?)?(?:from|to|cc|date|sent|subject|message-id|reply-to|sender|newsgroups|importance)\s?:/i;

/**
 * Mails of other people below the writer's words. A block with an end mark goes as a whole. Without one, the mail
 * reaches to the end of the text, unless the lines under its header are quoted: then the writer answers in between,
 * and only the mark and the header go.
 */
export const stage: CleaningStage = {
  name: 'forwarded-messages',
  summary: 'forwarded and "original message" blocks: the words of somebody else',
  apply(text) {
    const lines = linesOf(text);
    const kept: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      if (!opens(lines, at)) {
        if (!isMark(lines[at], closing)) kept.push(lines[at]!);
        continue;
      }
      const end = lines.findIndex((line, later) => later > at && isMark(line, closing));
      if (end >= 0) {
        at = end;
        continue;
      }
      const body = headerEnd(lines, at + 1);
      const quoted = lines.slice(nextFilled(lines, body), nextFilled(lines, body) + 6).some(isQuoted);
      if (!quoted) break;
      at = body - 1;
    }
    return kept.join('\n');
  },
};

/** A mark of words, or a drawn line (Outlook's) straight before "From:". */
function opens(lines: readonly string[], at: number): boolean {
  if (!isMark(lines[at], opening)) return false;
  return !/^\s*_+\s*$/.test(lines[at]!) || isMark(lines[at + 1], /^\s*From:\s/);
}

function headerEnd(lines: readonly string[], start: number): number {
  let at = nextFilled(lines, start);
  while (at < lines.length && (isMark(lines[at], field) || (/^\s+\S/.test(lines[at]!) && !isBlank(lines[at])))) at++;
  return at;
}
