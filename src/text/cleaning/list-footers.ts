import { blockEnd, isBlank, isMark, linesOf, nextFilled, ruleLine } from './lines.ts';
import type { CleaningStage } from './stage.ts';

/** A line that only list software or a mail service writes. */
const footerLine =
  /mailman\/listinfo|^\s*list maintainer:|\(un\)subscription information|^\s*to unsubscribe(?: from this group)?,? (?:send|e-?mail)|your use of yahoo! groups is subject to|-unsubscribe@|yahoo! groups (?:sponsor|links)|us\.click\.yahoo\.com|^\s*(?:this )?sf\.net email is sponsored by|^\s*this sf\.net email|^\s*in remembrance\s*$|www\.osdn\.com\/911|^\s*do you yahoo!\?|^\s*get (?:a|your) free .{0,40}(?:hotmail|msn|yahoo|e-?mail)|join the world.{0,3}s largest e-?mail service|chat with friends online, try msn|send and receive hotmail|msn (?:photos|explorer|messenger)\b.{0,60}http|^\s*protect your pc|personalized e-mail service|^\s*(?:to )?(?:un)?subscribe.{0,60}(?:https?:|mailto:|@)|archives?(?: are| is)?(?: at|:) ?<?http|sponsored by:? ?thinkgeek/i;
/** A line that is a footer's only below a drawn line or a signature mark: it may also end a sentence. */
const belowRule = /mailing list(?: <[^<>]{1,80}>)?\s*$/i;
const sponsorStart = /^[-\s]{5,}yahoo! groups sponsor/i;
const sponsorEnd = /^-{10,}[~_]?-?[~_]?-?>?\s*$/;
const signatureMark = /^(?:- )?--\s*$/;

/** Footers that mailing lists and mail services add to what somebody wrote. */
export const stage: CleaningStage = {
  name: 'list-footers',
  summary: 'footers and advertisements added by list software and mail services: they name the list and the provider',
  apply(text) {
    const lines = linesOf(text);
    const kept: string[] = [];
    for (let at = 0; at < lines.length; ) {
      const end = footerEnd(lines, at);
      if (end === at) kept.push(lines[at++]!);
      else at = end;
    }
    return kept.join('\n');
  },
};

/** The line after the footer that starts at `at`, or `at` where none does. */
function footerEnd(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  if (isMark(line, sponsorStart)) {
    const end = lines.findIndex((other, later) => later > at && later < at + 16 && isMark(other, sponsorEnd));
    return end < 0 ? at + 1 : end + 1;
  }
  if (isMark(line, footerLine)) {
    // The bare line is a footer only when it stands at the start of its block; inside prose it is a sentence's end.
    const startsBlock = at === 0 || isBlank(lines[at - 1]) || isMark(lines[at - 1], ruleLine);
    return startsBlock
      ? footerBlockEnd(lines, at)
      : isMark(line, /listinfo|us\.click\.yahoo/i) && isAlone(line)
        ? at + 1
        : at;
  }
  if (isMark(line, ruleLine) || isMark(line, signatureMark)) {
    const next = nextFilled(lines, at + 1);
    const near = lines.slice(next, next + 3);
    if (next <= at + 2 && near.some((other) => isMark(other, footerLine) || isMark(other, belowRule)))
      return footerBlockEnd(lines, next);
  }
  return at;
}

/** A footer ends with its block of lines, or before another line drawn across the page. */
function footerBlockEnd(lines: readonly string[], start: number): number {
  const end = blockEnd(lines, start);
  const rule = lines.findIndex((line, at) => at > start && at < end && isMark(line, ruleLine));
  return rule < 0 ? Math.min(end, start + 12) : rule;
}

function isAlone(line: string): boolean {
  return line.trim().split(/\s+/).length <= 4;
}
