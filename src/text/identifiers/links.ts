import type { FoundIdentifier } from './found.ts';

const written = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"'`{}|\\^[\]]{3,2000}/giu;
/** A host without a scheme counts where its last label is a common one. */
const bare =
  /(?<![\w.@/-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|biz|info|edu|gov|co\.uk|de|cn|tv|ws|us)(?![\w@-]|\.\w)(?:\/[^\s<>"'`{}|\\^[\]]{0,2000})?/gi;
const trailing = /[.,;:!?)*_-]+$/;

/** Links with a scheme or "www.", normalised to host and path. */
export function findLinks(text: string): FoundIdentifier[] {
  return Array.from(text.matchAll(written), found);
}

/** Links that are written as a host alone or a host and a path, normalised the same way. */
export function findBareLinks(text: string): FoundIdentifier[] {
  return Array.from(text.matchAll(bare), found);
}

function found(match: RegExpExecArray): FoundIdentifier {
  const link = match[0].replace(trailing, '');
  return { kind: 'link', value: normaliseLink(link), start: match.index, end: match.index + link.length };
}

/**
 * Host and path of a link in lower case: scheme, user, port, "www.", query, fragment and a last slash left out, so
 * that two ads with the same page agree whatever tracking their links carry.
 */
export function normaliseLink(link: string): string {
  const full = /^https?:\/\//i.test(link) ? link : `http://${link}`;
  const parsed = URL.canParse(full) ? new URL(full) : undefined;
  const hostAndPath = parsed ? `${parsed.hostname}${parsed.pathname}` : link.replace(/^https?:\/\/|[?#].*$/gi, '');
  return hostAndPath
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
}
