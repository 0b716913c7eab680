import { isMark, linesOf, nextFilled } from './lines.ts';
import { isQuoted } from './quoted-text.ts';
import type { CleaningStage } from './stage.ts';

const verb =
  '(?:wrote|writes|write|said|says|asked|asks|replied|noted|adds|added|typed|responded|mumbled|spake|scribbled|opined|proclaimed|scripsit|schrieb|schreef|skrev|kirjoitti|a [ée]crit|[ée]crivait|ha scritto|escribi[óo]|escreveu|pisze|napisa[lł]|is thought to have said|lines of wisdom included|stated|claimed|commented|whispered|mentioned|expounded|blathered|spewed)';
/** The verb at the end of the line, whatever little follows it. */
const ending = new RegExp(
  `(?:^|[\\s>"),\\]])${verb}(?:\\*|\\s?,? ?thusly| something like)?\\s{0,2}(?::|\\.{3}|-|$)(?:-?\\)?)?\\s*$`,
  'i',
);
/** The verb before the name, as in German or Dutch. */
const inverted = /\s(?:schrieb|schreef|skrev|skrifaði|escribi[óo]|a [ée]crit)\s.{1,80}:\s*$/i;
/** How lines start that say when, or out of which message, somebody wrote. */
const starts =
  /^\s*(?:-{1,3} ?)?(?:on|at|am|le|el|op|den|il|em|dnia|once upon a time|in (?:a |your |the )?message|in (?:article|mail|email)|quoting|according to|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b/i;
/** A date or an address: what makes a line that starts so an attribution even where nothing quoted follows. */
const evidence = /\d{1,2}[:./-]\d{2}|\b(?:19|20)\d{2}\b|[\w.-]@[\w-]|<[^<>]{0,100}>|once upon a time|\byou wrote/i;
/** A name and nothing else, or an address field: attributions only where a quotation follows at once. */
const nameAlone =
  /^\s*(?:\[[\p{L}][\p{L} .'-]{1,40}\]|[\p{Lu}][\p{L} .'-]{1,40}:|From:.{3,100}|\*{0,3}\s?[\p{L}][\p{L} .'-]{1,40}<[^<>]{3,60}>.{0,40}:?)\s*$/u;
const addressed = /<[^<>\s]{1,60}@[^<>\s]{1,60}>/;
const quoting = /^\s*(?:quoting|according to)\s.{1,120}:\s*$/i;

/** How many lines from `at` on are one attribution: 0 where there is none. */
function attributionLength(lines: readonly string[], at: number): number {
  const first = lines[at]!;
  if (isQuoted(first) || first.length > 200) return 0;
  if ((isMark(first, quoting) || isMark(first, nameAlone)) && beforeQuote(lines, at + 1)) return 1;
  for (let length = 1; length <= 3 && at + length <= lines.length; length++) {
    const joined = lines.slice(at, at + length).join(' ');
    if (length > 1 && !starts.test(first) && !evidence.test(first)) return 0;
    if (!isMark(joined, ending) && !isMark(joined, inverted)) continue;
    if (starts.test(first) && evidence.test(joined)) return length;
    if (length === 1 && addressed.test(first) && /:\s*$/.test(first)) return 1;
    if (beforeQuote(lines, at + length) && joined.length <= 160) return length;
  }
  return 0;
}

function beforeQuote(lines: readonly string[], at: number): boolean {
  const next = lines[nextFilled(lines, at)];
  return next !== undefined && (isQuoted(next) || /^\s*(?:[|:}%]|--\])/.test(next));
}

/** Who wrote what is quoted below, and when, as the mail program puts it. */
export const stage: CleaningStage = {
  name: 'attribution-lines',
  summary: '"On … wrote:" in its many forms and languages: names others, and its form names the mail program',
  apply(text) {
    const lines = linesOf(text);
    const kept: string[] = [];
    for (let at = 0; at < lines.length; ) {
      const length = attributionLength(lines, at);
      if (length === 0) kept.push(lines[at]!);
      at += Math.max(1, length);
    }
    return kept.join('\n');
  },
};
