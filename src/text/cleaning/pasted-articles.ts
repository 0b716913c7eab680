import { countWords, isMark, linesOf } from './lines.ts';
import type { CleaningStage } from './stage.ts';

/** An article has at least this many words; less is a quotation that the writer chose to set in. */
const shortestArticle = 120;
/** "By First Last", perhaps with the paper's name. */
const byline = /^\s*(?:By|by|BY):? (?:[A-Z][\p{L}.'-]{0,20} ){1,3}[A-Z][\p{L}'-]{1,20}(?:,.{0,60}|\s{2,}.{0,60})?\s*$/u;
/** "PLACE, Sept. 5 (Agency) --". */
const dateline =
  /^\s*[A-Z][A-Z .,'-]{2,40}(?:, ?[A-Z][\p{L}.]{2,15})?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}))?,? ?(?:\((?:AP|Reuters|AFP|UPI|CNN|IPS|PA)[^)]{0,20}\)|(?:--?|–|—) )/u;
/** A line that only names its paper, agency or site, or a site's "sent to you by" notice. */
const masthead =
  /^\s*(?:\(?(?:from|via|source):? )?(?:the )?(?:bbc(?: news)?(?: online)?|ananova|guardian|observer|times|sunday times|independent|(?:daily |sunday )?telegraph|scotsman|daily mail|mirror|sun|reuters|associated press|ap|cnn(?:\.com)?|abc ?news|washington post(?: staff writer)?|washington times|new york times|nytimes\.com|los angeles times|la times|boston globe|wall street journal|economist|salon(?:\.com)?|wired(?: news)?|register|new scientist|sky news|irish times|irish independent|toronto star|sydney morning herald|age|usa today|san francisco chronicle|upi|afp)\)?[:.,]?(?: .{0,30}\d{1,4})?\s*$|^\s*this article from .{3,60}$/i;
const rights =
  /\bcopyright\b|©|\(c\) ?(?:19|20)\d\d|all rights reserved|\b(?:reuters|associated press|afp|news service|story filed|staff writer|special to the)\b/i;
const linkLine = /^\s*[<(]?(?:https?:\/\/|www\.)\S+[>)]?\s*$/i;

/**
 * Articles pasted into a mail. From a byline, a dateline, a masthead or a line that holds only a link on, everything counts as an
 * article when it has at least 120 words and something says that a publisher wrote it: a byline or a dateline within its first
 * lines, or a copyright or agency notice. What the writer says above it stays; a comment below it is lost.
 */
export const stage: CleaningStage = {
  name: 'pasted-articles',
  summary: 'articles pasted from the press: the style of a journalist',
  apply(text) {
    const lines = linesOf(text);
    const start = lines.findIndex((line, at) => {
      const opens = [byline, dateline, masthead].some((pattern) => isMark(line, pattern));
      if (!opens && !isMark(line, linkLine)) return false;
      const rest = lines.slice(at);
      if (countWords(rest.join(' ')) < shortestArticle) return false;
      return (
        opens ||
        rest.slice(0, 15).some((other) => isMark(other, byline) || isMark(other, dateline)) ||
        rights.test(rest.join(' '))
      );
    });
    return start < 0 ? text : lines.slice(0, start).join('\n');
  },
};
