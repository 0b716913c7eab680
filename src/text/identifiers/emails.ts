import type { FoundIdentifier } from './found.ts';

const plain = /(?<![\w.+%-])[a-z0-9_][\w.+%-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w@-])/gi;
/** The at sign as a word, set in brackets or not; a bare "at" needs a spelled-out dot after it ("look at example.com" is prose). */
const disguised =
  /(?<![\w.+%-])([a-z0-9_][\w.+%-]{0,63})\s{0,2}(?:([[({<]\s{0,2}(?:at|@)\s{0,2}[\])}>])|\s(?:at|@)\s)\s{0,2}((?:[a-z0-9-]{1,63}(?:\s{0,2}[[({<]\s{0,2}(?:dot|\.)\s{0,2}[\])}>]\s{0,2}|\s(?:dot)\s|\.)){1,4}[a-z]{2,24})(?![\w@-])/gi;
/** Domains in which a spelled-out address is believed: any word may follow a "dot" in prose. */
const commonEnd = /(?:com|net|org|biz|info|edu|gov|uk|de|ie|fr|nl|ca|au|cn|tv|ws|us)$/i;
const spelledDot = /\s{0,2}[[({<]\s{0,2}(?:dot|\.)\s{0,2}[\])}>]\s{0,2}|\sdot\s/gi;

/** E-mail addresses in lower case, "name at domain dot com" and its kin undone. */
export function findEmails(text: string): FoundIdentifier[] {
  const written = [...text.matchAll(plain)].map((match) => at(match, match[0]));
  const hidden = [...text.matchAll(disguised)]
    .filter(
      ([, , bracketed, domain]) =>
        bracketed !== undefined || (/\sdot\s|[[({<]/i.test(domain!) && commonEnd.test(domain!)),
    )
    .map((match) => at(match, `${match[1]}@${match[3]!.replace(spelledDot, '.')}`));
  return [...written, ...hidden];
}

function at(match: RegExpExecArray, address: string): FoundIdentifier {
  return { kind: 'email', value: address.toLowerCase(), start: match.index, end: match.index + match[0].length };
}
