import type { Document } from '../../src/text/document.ts';
import { parseMailDate } from '../../src/text/mail/date.ts';
import { decodeBody, header, mailboxes } from '../../src/text/mail/message.ts';
import { bareSubject, threadOf } from '../../src/text/mail/subject.ts';
import { type CorpusMail, readCorpus } from '../spamassassin-corpus.ts';
import { foldName, mergeAliases } from './aliases.ts';
import { findLists } from './lists.ts';
import { robotRule, senderOf } from './robots.ts';

/** What the construction found, step by step. */
export interface HamConstruction {
  readonly documents: Document[];
  /** Mails by the name of the rule that left them out. */
  readonly robots: ReadonlyMap<string, number>;
  readonly mails: number;
  readonly withoutPlainPart: number;
}

/** Words of an address that name nobody in particular. */
const genericWords = new Set(['mail', 'list', 'lists', 'info', 'hello', 'me', 'com', 'listuser', 'spam', 'news']);

/** Builds the documents from the corpus, counting what each step leaves out. */
export async function constructHam(): Promise<HamConstruction> {
  const robots = new Map<string, number>();
  const people: { mail: CorpusMail; text: string }[] = [];
  let mails = 0;
  let withoutPlainPart = 0;
  for (const mail of readCorpus(['easy-ham-1', 'easy-ham-2', 'hard-ham-1'])) {
    mails++;
    const rule = robotRule(senderOf(mail));
    if (rule) {
      robots.set(rule.name, (robots.get(rule.name) ?? 0) + 1);
      continue;
    }
    const { plain } = await decodeBody(mail);
    if (plain === undefined || plain.trim() === '') withoutPlainPart++;
    else people.push({ mail, text: plain });
  }
  return { documents: label(people), robots, mails, withoutPlainPart };
}

function label(people: readonly { mail: CorpusMail; text: string }[]): Document[] {
  const messages = people.map(({ mail }) => mail);
  const senders = messages.map((mail) => mailboxes(mail, 'from')[0] ?? { name: '', address: mail.id });
  const persons = mergeAliases(senders);
  const { places, isListTag } = findLists(messages);
  const pseudonyms = new Map<number, string>();
  const names = new Map<number, Set<string>>();
  persons.forEach((person, mail) => {
    if (!pseudonyms.has(person)) pseudonyms.set(person, `author-${String(pseudonyms.size + 1).padStart(4, '0')}`);
    const known = names.get(person) ?? new Set();
    for (const word of nameWords(senders[mail]!)) known.add(word);
    names.set(person, known);
  });
  return people.map(({ mail, text }, index) => {
    const title = bareSubject(header(mail, 'subject'), isListTag);
    const place = places[index];
    const thread = threadOf(title);
    const time = parseMailDate(header(mail, 'date'));
    return {
      id: mail.id,
      author: pseudonyms.get(persons[index]!)!,
      title,
      body: text.replace(/\r\n?/g, '\n'),
      format: 'plain',
      ...(time === undefined ? {} : { time }),
      ...(place === undefined ? {} : { place }),
      ...(thread === '' ? {} : { thread: `${place ?? 'no list'}: ${thread}` }),
      names: [...names.get(persons[index]!)!].sort(),
    };
  });
}

function nameWords({ name, address }: { name: string; address: string }): string[] {
  const local = address.split('@')[0]!.split('+')[0]!;
  return [...foldName(name).split(/[^\p{L}\p{N}]+/u), local, ...local.split(/[^\p{L}\p{N}]+/u)].filter(
    (word) => word.length > 1 && /\p{L}/u.test(word) && !genericWords.has(word),
  );
}
