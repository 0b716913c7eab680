import { isBlank, isMark, linesOf } from './lines.ts';
import type { CleaningStage } from './stage.ts';

const field =
  /^\s*(?:from|to|cc|bcc|date|sent|subject|message-id|reply-to|sender|received|return-path|in-reply-to|references|newsgroups|organi[sz]ation|importance|priority|precedence|mime-version|user-agent|delivered-to|forwarded-by|resent-[\w-]{1,20}|list-[\w-]{1,20}|x-[\w-]{1,40}|content-[\w-]{1,40})\s?:/i;
/** A field that no sentence starts with: one is enough. */
const certainField =
  /^\s*(?:message-id|mime-version|content-(?:type|transfer-encoding|disposition)|forwarded-by|return-path|x-mailer|in-reply-to)\s?:/i;
const mimeNotice =
  /^(?:this is a multi-?part message in mime format|this message is in mime format|\[demime .{0,80}\]|-{2,}=?_?(?:_?=?nextpart|=_next|part_|boundary)\S{0,100})/i;

/** Header fields and MIME notices that ended up in the text. */
export const stage: CleaningStage = {
  name: 'header-leftovers',
  summary: 'header fields and MIME notices in the text: they name people and the mail program',
  apply(text) {
    const lines = linesOf(text);
    const kept: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!;
      const fieldsEnd = isMark(line, field) ? endOfFields(lines, at) : at;
      if (fieldsEnd > at) at = fieldsEnd - 1;
      else if (!isMark(line, mimeNotice)) kept.push(line);
    }
    return kept.join('\n');
  },
};

/** Two fields in a row with their continuation lines, or one that is certain; else `start` itself. */
function endOfFields(lines: readonly string[], start: number): number {
  let fields = 0;
  let at = start;
  for (; at < lines.length && !isBlank(lines[at]); at++) {
    if (isMark(lines[at], field)) fields++;
    else if (!/^[ \t]{2,}|^\t/.test(lines[at]!)) break;
  }
  return fields >= 2 || isMark(lines[start], certainField) ? at : start;
}
