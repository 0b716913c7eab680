import { cleaningStage } from '../../src/text/cleaning/index.ts';
import type { Identifier } from '../../src/text/document.ts';
import { findIdentifiers, ownersByIdentifiers } from '../../src/text/identifiers/index.ts';
import { mailboxes, type RawMessage } from '../../src/text/mail/message.ts';

/** Domains of the people who collected the corpus, and those that its anonymisation put in their place. */
const collectors =
  /@(?:.*\.)?(?:taint\.org|netnoteinc\.com|jmason\.org|zzzzason\.org|example\.(?:com|org|sourceforge\.net)|slashnull\.org)$/;
/** Addresses of list software, which a list's footer shows below whatever is posted. */
const listSoftware = /^(?:majordomo|listserv|listmaster|.*-(?:request|admin|unsubscribe|subscribe|owner))@|@lists?\./;
/** An address that this many mails were sent to is a reader's or a list's. */
const minimumReceived = 2;

/** What the labels rest on: the kinds that Portnoff et al. (2017) use. */
const kinds = ['phone', 'email'] as const;

/** Addresses that are no advertiser's: those of the mails' readers and of the lists that passed them on. */
export function readers(messages: readonly RawMessage[]): (address: string) => boolean {
  const received = new Map<string, number>();
  for (const message of messages) {
    const to = ['to', 'cc', 'delivered-to', 'x-original-to'].flatMap((name) => mailboxes(message, name));
    for (const address of new Set(to.map((box) => box.address)))
      received.set(address, (received.get(address) ?? 0) + 1);
  }
  return (address) =>
    collectors.test(address) || listSoftware.test(address) || (received.get(address) ?? 0) >= minimumReceived;
}

/** The phones and e-mail addresses by which a text's advertiser can be reached: list footers and readers' addresses are left out. */
export function contacts(text: string, isReader: (address: string) => boolean): Identifier[] {
  const own = cleaningStage('list-footers').apply(text, {});
  return findIdentifiers(own)
    .filter(({ kind, value }) => kinds.some((counted) => counted === kind) && !isReader(value))
    .map(({ kind, value }) => ({ kind, value }));
}

/** The owner of each text, as the number of the owner's first text; undefined for a text without contacts. */
export function owners(contactsOfTexts: readonly (readonly Identifier[])[]): (number | undefined)[] {
  return ownersByIdentifiers(contactsOfTexts, { kinds });
}
