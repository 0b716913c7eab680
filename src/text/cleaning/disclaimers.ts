import { blockEnd, isBlank, isMark, linesOf, ruleLine } from './lines.ts';
import type { CleaningStage } from './stage.ts';

const legal =
  /\b(?:confidential|privileged|intended (?:solely|only|for)|not gospel|computer viruses|virus[- ](?:free|scanned|checked)|swept for|in error|opinions? (?:are|expressed|held)|views? (?:are|expressed))\b/gi;
const about = /\b(?:e-?mail|message|communication|footnote|posting|transmission|attachments?|employer|company)\b/i;

/** Legal notices that an employer's mail server or a habit adds: a block of lines with two of their phrases, or one between drawn lines. */
export const stage: CleaningStage = {
  name: 'disclaimers',
  summary: 'confidentiality, virus and opinion notices: they name the employer',
  apply(text) {
    const lines = linesOf(text);
    const kept: string[] = [];
    for (let at = 0; at < lines.length; ) {
      const end = isBlank(lines[at]) ? at : blockEnd(lines, at);
      if (end > at && isNotice(lines.slice(at, end))) at = end;
      else if (end > at) {
        kept.push(...lines.slice(at, end));
        at = end;
      } else kept.push(lines[at++]!);
    }
    return kept.join('\n');
  },
};

function isNotice(block: readonly string[]): boolean {
  const text = block.join(' ');
  if (text.length > 3000 || !about.test(text)) return false;
  const phrases = new Set(text.match(legal)?.map((phrase) => phrase.toLowerCase()));
  return phrases.size >= 2 || (phrases.size === 1 && block.some((line) => isMark(line, ruleLine)));
}
