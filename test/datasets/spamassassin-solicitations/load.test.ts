import { describe, expect, it } from 'vitest';
import { contentHashOf } from '../../../datasets/dataset.ts';
import { isAdult } from '../../../datasets/spamassassin-solicitations/adult-words.ts';
import { spamassassinSolicitations } from '../../../datasets/spamassassin-solicitations/index.ts';
import { contacts, readers } from '../../../datasets/spamassassin-solicitations/labels.ts';
import { constructSolicitations } from '../../../datasets/spamassassin-solicitations/load.ts';
import { parseMessage } from '../../../src/text/mail/message.ts';

const { documents, ...counts } = await constructSolicitations();

describe('spamassassin-solicitations', () => {
  it('counts what each step of the construction leaves, as its card says', () => {
    expect(counts).toEqual({ mails: 1896, withoutText: 13, adult: 264, texts: 1619, fromHtml: 792 });
    expect(counts.mails - counts.withoutText - counts.adult).toBe(counts.texts);
    expect(documents).toHaveLength(739);
    const perOwner = new Map<string, number>();
    for (const { author } of documents) perOwner.set(author, (perOwner.get(author) ?? 0) + 1);
    expect(perOwner.size).toBe(470);
    const several = [...perOwner.values()].filter((ads) => ads > 1);
    expect(several.length).toBe(122);
    expect(several.reduce((x, y) => x + y)).toBe(391);
    expect(Math.max(...several)).toBe(20);
  });

  it('has the pinned content', () => {
    expect(contentHashOf(documents)).toBe(spamassassinSolicitations.contentHash);
  });

  it('gives every owner a pseudonym and every document an id, and no adult text', () => {
    expect(documents.every(({ author }) => /^owner-\d{4}$/.test(author))).toBe(true);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(documents.filter(({ title, body }) => isAdult(`${title}\n${body}`))).toEqual([]);
  });
});

describe('contacts', () => {
  const nobody = () => false;

  it('are the phones and addresses of a text, not its links', () => {
    expect(contacts('Call 503-555-0142 or dogs@kennel.test, see http://kennel.test/', nobody)).toEqual([
      { kind: 'phone', value: '+15035550142' },
      { kind: 'email', value: 'dogs@kennel.test' },
    ]);
  });

  it('leave out list footers', () => {
    const footer = [
      '-- ',
      "Pet Owners' Group: pets@pets.test",
      'http://www.pets.test/mailman/listinfo/pets for information.',
    ];
    expect(contacts(['Walks daily.', ...footer].join('\n'), nobody)).toEqual([]);
  });

  it('leave out readers: who two mails were sent to, the collectors, and list software', () => {
    const sentTo = (address: string) => parseMessage(Buffer.from(`To: ${address}\n\n`));
    const isReader = readers([sentTo('bo@pets.test'), sentTo('BO@pets.test'), sentTo('once@pets.test')]);
    const addresses = [
      'bo@pets.test',
      'x@netnoteinc.com',
      'pets@lists.pets.test',
      'majordomo@pets.test',
      'once@pets.test',
    ];
    expect(addresses.filter(isReader)).toEqual(addresses.slice(0, 4));
  });
});

describe('isAdult', () => {
  it('looks for whole words', () => {
    expect(isAdult('Adult content inside')).toBe(true);
    expect(isAdult('Essex and Sussex: adult education, sextants, analysis')).toBe(false);
  });
});
