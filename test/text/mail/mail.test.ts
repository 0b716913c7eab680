import { describe, expect, it } from 'vitest';
import { parseMailDate } from '../../../src/text/mail/date.ts';
import { htmlToText, looksLikeHtml } from '../../../src/text/mail/html.ts';
import { decodeBody, header, mailboxes, parseMessage } from '../../../src/text/mail/message.ts';
import { bareSubject, subjectTag, threadOf } from '../../../src/text/mail/subject.ts';

const mail = (...lines: string[]) => parseMessage(Buffer.from(lines.join('\n'), 'latin1'));

describe('parseMessage', () => {
  it('splits headers, unfolded, from the body, and skips an mbox line', () => {
    const message = mail(
      'From ada Mon Sep  2 2002',
      'Subject: a',
      '\tcrate',
      'To: x@example.org',
      'To: y@example.org',
      '',
      'Hi',
    );
    expect(header(message, 'subject')).toBe('a crate');
    expect(mailboxes(message, 'to').map(({ address }) => address)).toEqual(['x@example.org', 'y@example.org']);
    expect(header(message, 'cc')).toBe('');
    expect(Buffer.from(message.body).toString()).toBe('Hi');
  });

  it('decodes encoded words', () => {
    const message = mail('From: =?ISO-8859-1?Q?Ad=E8le?= Example <ADA@example.org>', '', '');
    expect(mailboxes(message, 'from')).toEqual([{ name: 'Adèle Example', address: 'ada@example.org' }]);
  });

  it('takes a mail without a body', () => {
    expect(mail('Subject: a').body.length).toBe(0);
  });
});

describe('decodeBody', () => {
  it('undoes quoted-printable, base64 and character sets', async () => {
    const type = 'Content-Type: text/plain; charset=iso-8859-1';
    const quoted = await decodeBody(mail(type, 'Content-Transfer-Encoding: quoted-printable', '', 'Ad=E8le=', '!'));
    expect(quoted.plain?.trim()).toBe('Adèle!');
    const base64 = await decodeBody(mail(type, 'Content-Transfer-Encoding: base64', '', 'QWToZQ=='));
    expect(base64.plain?.trim()).toBe('Adèe');
    expect((await decodeBody(mail(type, '', 'Ad\u00e8le'))).plain?.trim()).toBe('Adèle');
  });

  it('reads plain ASCII as it stands, and as the MIME parser would', async () => {
    const [fast, parsed] = await Promise.all([
      decodeBody(mail('', 'Hi', '', '> a')),
      decodeBody(mail('Content-Type: text/plain; name=a', '', 'Hi', '', '> a')),
    ]);
    expect(fast.plain).toBe('Hi\n\n> a');
    expect(parsed.plain?.trimEnd()).toBe(fast.plain);
  });

  it('keeps plain and HTML parts apart', async () => {
    const parts = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Plain',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Rich',
      '--b--',
    ];
    const { plain, html } = await decodeBody(mail('Content-Type: multipart/alternative; boundary=b', '', ...parts));
    expect([plain?.trim(), html?.trim()]).toEqual(['Plain', '<p>Rich']);
  });

  it('leaves attached mails out', async () => {
    const parts = ['--b', '', 'Mine', '--b', 'Content-Type: message/rfc822', '', 'Subject: x', '', 'Not mine', '--b--'];
    const { plain } = await decodeBody(mail('Content-Type: multipart/mixed; boundary=b', '', ...parts));
    expect(plain?.trim()).toBe('Mine');
  });
});

describe('parseMailDate', () => {
  // Python 3.11: calendar.timegm(email.utils.parsedate_tz(…)) less the zone.
  it.each([
    ['Thu, 22 Aug 2002 18:26:25 +0700', 1030015585],
    ['22 Aug 02 11:26 GMT', 1030015560],
    ['Thu, 22 Aug 102 06:26:25 -0500 (EST)', 1030015585],
    ['Thu, 22 Aug 2002 07:26:25 EDT', 1030015585],
  ])('reads %s', (written, seconds) => {
    expect(parseMailDate(written)).toBe(seconds);
  });

  it('gives undefined for what is no date', () => {
    expect(parseMailDate('yesterday')).toBeUndefined();
    expect(parseMailDate('22 Foo 2002 10:00')).toBeUndefined();
  });
});

describe('subjects', () => {
  const isListTag = (tag: string) => tag === 'pets';

  it('loses reply marks and list tags, and nothing else', () => {
    expect(bareSubject('Re: [Pets] RE: AW: Re[2]: [Cats] a  crate (fwd)', isListTag)).toBe('[Cats] a crate');
    expect(bareSubject('Recipe: soup', isListTag)).toBe('Recipe: soup');
    expect(subjectTag('Re: [Pets] a')).toBe('pets');
  });

  it('names its conversation', () => {
    expect(threadOf('New crate! (was: Old crate)')).toBe('new crate');
  });
});

describe('htmlToText', () => {
  it('keeps line breaks, words apart and links, in the case they are written', () => {
    expect(htmlToText('<h1>Dogs</h1>Walks<br>daily <a href="http://example.org/a">here</a><p>Call')).toBe(
      'Dogs\nWalks\ndaily here <http://example.org/a>\n\nCall',
    );
    expect(
      htmlToText('<table><tr><td>a<td>b<tr><td>c</table>')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['a b', 'c']);
  });

  it('leaves out what no reader sees', () => {
    expect(htmlToText('<style>p{}</style><script>x()</script><!-- c -->a<span style="display:none">b</span>')).toBe(
      'a',
    );
  });

  it('reads broken markup', () => {
    expect(htmlToText('<b>a<i>b</b></td><br>c <d & e')).toMatch(/^ab\nc/);
    expect(htmlToText(`${'<div>'.repeat(5000)}deep`)).toEqual(expect.any(String));
  });

  it('recognises HTML that is declared plain', () => {
    expect(looksLikeHtml('Hi<br>there')).toBe(true);
    expect(looksLikeHtml('a < b and b > c, <p-value>')).toBe(false);
  });
});
