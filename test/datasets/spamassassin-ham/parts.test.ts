import { describe, expect, it } from 'vitest';
import { mergeAliases, personKey } from '../../../datasets/spamassassin-ham/aliases.ts';
import { declaredList, findLists } from '../../../datasets/spamassassin-ham/lists.ts';
import { robotRule, senderOf } from '../../../datasets/spamassassin-ham/robots.ts';
import { parseMessage } from '../../../src/text/mail/message.ts';

const mail = (...headers: string[]) => parseMessage(Buffer.from(`${headers.join('\n')}\n\n`));

describe('robotRule', () => {
  it.each([
    ['From: dogs <rssfeeds@pets.test>', 'feed'],
    ['From: MAILER-DAEMON@pets.test', 'daemon'],
    ['From: pets-admin@pets.test', 'list software'],
    ['From: Pet News <newsletter@pets.test>', 'newsletter'],
  ])('knows %s as %s', (from, rule) => {
    expect(robotRule(senderOf(mail(from)))?.name).toBe(rule);
  });

  it('knows digests and commits by their subject', () => {
    expect(robotRule(senderOf(mail('From: a@pets.test', 'Subject: Pets Digest, V1 #33')))?.name).toBe('list software');
    expect(robotRule(senderOf(mail('From: a@pets.test', 'Subject: [Pets] CVS: crate.c')))?.name).toBe('commit');
  });

  it('lets people through', () => {
    expect(robotRule(senderOf(mail('From: Ada Example <ada@pets.test>', 'Subject: news of a digest')))).toBeUndefined();
  });
});

describe('aliases', () => {
  it('reads one key out of the ways in which one name is written', () => {
    const written = ['Ada Example', 'Example, Ada', '"Ada B. Example" (home)', 'ADA EXAMPLE', 'Áda Example'];
    expect(new Set(written.map(personKey))).toEqual(new Set(['ada example']));
  });

  it('has no key for names that are generic', () => {
    expect(['Ada', 'A. B.', 'Support Team', ''].map(personKey)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('merges mails by address and by name, through others too', () => {
    const senders = [
      { name: 'Ada', address: 'ada@one.test' },
      { name: 'Ada', address: 'ada@two.test' },
      { name: 'Ada Example', address: 'ada@one.test' },
      { name: 'Example, Ada', address: 'ae@three.test' },
    ];
    expect(mergeAliases(senders)).toEqual([0, 1, 0, 0]);
  });
});

describe('lists', () => {
  it('reads the name of a list from any of the fields that list software writes', () => {
    const fields = [
      'List-Id: Talk of pets <pets.lists.test>',
      'X-Beenthere: pets@lists.test',
      'List-Post: <mailto:pets@lists.test>',
      'Mailing-List: list Pets@groups.test; contact pets-owner@groups.test',
      'Delivered-To: mailing list pets@lists.test',
    ];
    expect(new Set(fields.map((field) => declaredList(mail(field))))).toEqual(new Set(['pets']));
    expect(declaredList(mail('Delivered-To: ada@pets.test'))).toBeUndefined();
  });

  it('finds a list by its tag, and by a recipient that is known to be one', () => {
    const tagged = mail('List-Id: <pets.lists.test>', 'Subject: [PT] crate');
    const { places, isListTag } = findLists([
      tagged,
      tagged,
      tagged,
      mail('Subject: Re: [PT] crate'),
      mail('To: pets@lists.test', 'Subject: crate'),
      mail('To: ada@pets.test', 'Subject: [odd] crate'),
    ]);
    expect(places).toEqual(['pets', 'pets', 'pets', 'pets', 'pets', undefined]);
    expect([isListTag('pt'), isListTag('odd')]).toEqual([true, false]);
  });
});
