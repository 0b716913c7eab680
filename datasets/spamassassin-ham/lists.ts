import { header, mailboxes, type RawMessage } from '../../src/text/mail/message.ts';
import { subjectTag } from '../../src/text/mail/subject.ts';

/** Which list each mail went to, and which subject tags are list tags. */
export interface Lists {
  /** By mail; undefined for mail that went to no list. */
  readonly places: readonly (string | undefined)[];
  isListTag(tag: string): boolean;
}

/** A subject tag counts as a list's when at least this many mails of one list carry it. */
const minimumTagged = 3;

/**
 * Finds each mail's mailing list: from the fields that list software writes; else from its subject tag, where other
 * mails tie that tag to a list; else from a recipient that other mails prove to be a list.
 */
export function findLists(messages: readonly RawMessage[]): Lists {
  const declared = messages.map(declaredList);
  const listOfTag = tagLists(messages, declared);
  const known = new Set(declared);
  const places = messages.map((message, mail) => {
    const tag = subjectTag(header(message, 'subject'));
    const byTag = tag === undefined ? undefined : listOfTag.get(tag);
    return declared[mail] ?? byTag ?? recipients(message).find((local) => known.has(local));
  });
  return { places, isListTag: (tag) => listOfTag.has(tag) };
}

/** The list's name by the fields of list software (RFC 2919, RFC 2369 and older habits), or undefined. */
export function declaredList(message: RawMessage): string | undefined {
  const first = (name: string) => message.headers.get(name)?.[0] ?? '';
  const id = /<([^<>.@\s]+)[.@]/.exec(first('list-id'))?.[1];
  const address = ['x-beenthere', 'list-post', 'x-mailing-list', 'mailing-list', 'x-list']
    .map((name) => /([\w.+-]+)@/.exec(first(name))?.[1])
    .find((local) => local !== undefined);
  const delivered = (message.headers.get('delivered-to') ?? [])
    .map((value) => /^mailing list ([\w.+-]+)@/i.exec(value)?.[1])
    .find((local) => local !== undefined);
  const name = id ?? address ?? delivered;
  return name?.toLowerCase();
}

function recipients(message: RawMessage): string[] {
  return ['to', 'cc'].flatMap((name) => mailboxes(message, name)).map(({ address }) => address.split('@')[0]!);
}

function tagLists(messages: readonly RawMessage[], lists: readonly (string | undefined)[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  messages.forEach((message, mail) => {
    const tag = subjectTag(header(message, 'subject'));
    if (tag === undefined) return;
    const list = lists[mail] ?? tag;
    const ofTag = counts.get(tag) ?? new Map<string, number>();
    counts.set(tag, ofTag.set(list, (ofTag.get(list) ?? 0) + 1));
  });
  const best = [...counts].map(([tag, ofTag]) => [tag, [...ofTag].reduce((x, y) => (y[1] > x[1] ? y : x))] as const);
  return new Map(best.filter(([, [, count]]) => count >= minimumTagged).map(([tag, [list]]) => [tag, list]));
}
