import { isBlank, linesOf } from './lines.ts';
import { hasContact, isOwnName, mentionsName } from './own-name.ts';
import type { CleaningStage } from './stage.ts';

const closing =
  /^\s*(?:-{1,2} ?)?(?:(?:with )?(?:best|kind|warm|kindest|warmest)?\s?(?:regards?|wishes)|(?:many |best )?thanks?(?: (?:a lot|again|in advance|you|for (?:any|your|the|all) (?:help|time|info|advice)))?|thank you|thx|tia|cheers|ciao|hth|bye|later|laters|peace|yours(?: \w+)?|sincerely|best|all the best|take care|rgds|br|mvh|hope (?:this|that|it) helps|slan|gr(?:uss|üße)|mfg|enjoy|adios|have a (?:nice|good|great) (?:day|one|weekend))\s*[,.!;:-]*\s*/i;
/** How many lines at the end of a text can be its sign-off. */
const longest = 6;

/** A closing phrase that stands alone or with the writer's name after it. */
function isClosing(line: string, names: readonly string[]): boolean {
  if (line.length > 60) return false;
  const rest = line.replace(closing, '');
  return rest !== line && (rest.trim() === '' || /^[^\p{L}]*$/u.test(rest) || isOwnName(rest, names));
}

/** A line with nothing but a way to reach the writer. */
function isOwnAddress(line: string, names: readonly string[]): boolean {
  return line.trim().split(/\s+/).length <= 3 && hasContact(line) && mentionsName(line, names);
}

/** Words that end a text by themselves and name nobody. */
const answers = new Set([
  'yes',
  'no',
  'nope',
  'yep',
  'yeah',
  'ok',
  'okay',
  'right',
  'wrong',
  'sorry',
  'never',
  'true',
  'ok',
  'done',
  'agreed',
  'exactly',
  'sigh',
  'heh',
  'hmm',
  'huh',
  'oh',
  'end',
  'fi',
]);

/** The last line of several, below a blank one, a closing phrase or the end of a sentence, that is one word set as a name is: "-bee", "/Bee", "Bee." or "b". */
function isNickname(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  const word =
    /^\s*(?:[-–~=/*<&]{0,3}\s?)([\p{L}\\][\p{L}\p{N}'_\\/]{0,14})(?: [\p{Lu}]\.?| [\p{Lu}][\p{L}']{1,14})?\s?[-.,>*~]{0,3}\s*$/u.exec(
      line,
    )?.[1];
  if (word === undefined || answers.has(word.toLowerCase())) return false;
  if (lines.slice(0, at).every(isBlank)) return false;
  if (/^\s*[-–~/*<&]/.test(line)) return true;
  const above = lines[at - 1]!;
  if (/^\p{Lu}/u.test(word) && /[.!?):;]\s*$/.test(above.slice(-20))) return true;
  return (isBlank(above) || isClosing(above, [])) && (/^\p{Lu}/u.test(word) || word.length <= 3);
}

/** The sign-off at the end of a text, and every line that only names its writer. */
export const stage: CleaningStage = {
  name: 'sign-offs',
  summary: 'closing phrases at the end, and lines that only name the writer',
  apply(text, { names = [] }) {
    const lines = linesOf(text).filter((line) => !isOwnName(line, names));
    let end = lines.length;
    for (let removed = 0; removed < longest; ) {
      while (end > 0 && isBlank(lines[end - 1])) end--;
      const last = lines[end - 1];
      if (last === undefined || !(isClosing(last, names) || isOwnAddress(last, names) || isNickname(lines, end - 1)))
        break;
      end--;
      removed++;
    }
    return withoutTrailingName(lines.slice(0, end).join('\n'), names);
  },
};

/** "… on Monday. Thanks, Ada" keeps its sentence and loses what follows it. */
function withoutTrailingName(text: string, names: readonly string[]): string {
  const found =
    /([.!?)]\s+|\s{2,})((?:(?:cheers|thanks|regards|best),?\s)?[-–~/]{0,3}\s?[\p{L}.]{1,20}(?:\s[\p{L}.]{1,20})?)\s*$/iu.exec(
      text.slice(-120),
    );
  if (!found) return text;
  const name = found[2]!.replace(/^(?:cheers|thanks|regards|best),?\s/i, '');
  return isOwnName(name, names) ? text.slice(0, text.length - found[0].length + found[1]!.length).trimEnd() : text;
}
