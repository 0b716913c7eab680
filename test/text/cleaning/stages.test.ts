import { describe, expect, it } from 'vitest';
import { cleaningStage } from '../../../src/text/cleaning/index.ts';

const names = ['ada', 'example', 'adae'];
const apply = (stage: string, ...lines: string[]) =>
  cleaningStage(stage).apply(lines.join('\n'), { names }).split('\n');

describe('encoded-blocks', () => {
  it('takes the armour off a signed text and undoes its dash escapes', () => {
    const text = ['-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA1', '', 'The crate is here.', '- -- ', 'Ada'];
    const armour = ['-----BEGIN PGP SIGNATURE-----', 'iD8DBQE', '-----END PGP SIGNATURE-----'];
    expect(apply('encoded-blocks', ...text, ...armour)).toEqual(['', 'The crate is here.', '-- ', 'Ada']);
  });

  it('removes a uuencoded file, and nothing where it has no end', () => {
    expect(apply('encoded-blocks', 'See:', 'begin 644 plan.txt', '#0V%T', '`', 'end', 'ok')).toEqual(['See:', 'ok']);
    expect(apply('encoded-blocks', 'begin 644 times', 'again')).toEqual(['begin 644 times', 'again']);
  });
});

describe('forwarded-messages', () => {
  it('removes a forwarded block up to its end mark', () => {
    const block = ['--- begin forwarded text', 'Their words', '--- end forwarded text'];
    expect(apply('forwarded-messages', 'Look:', ...block, 'What do you think?')).toEqual([
      'Look:',
      'What do you think?',
    ]);
  });

  it('removes an original message to the end of the text', () => {
    const block = ['-----Original Message-----', 'From: Bo', 'Subject: crate', '', 'Their words'];
    expect(apply('forwarded-messages', 'Mine.', ...block)).toEqual(['Mine.']);
  });

  it('keeps answers between the quoted lines of an original message', () => {
    const block = ['----- Original Message ----- ', 'From: Bo', '', '> Which size?', 'The large one.'];
    expect(apply('forwarded-messages', 'Hi', ...block)).toEqual(['Hi', '', '> Which size?', 'The large one.']);
  });
});

describe('header-leftovers', () => {
  it('removes two fields in a row with their continuation, but not one alone', () => {
    expect(apply('header-leftovers', 'Date: Monday', 'To: Bo,', '    Cy', 'Hello')).toEqual(['Hello']);
    expect(apply('header-leftovers', 'To: be honest, no.')).toEqual(['To: be honest, no.']);
    expect(apply('header-leftovers', 'Message-ID: <1@a>', 'Hello')).toEqual(['Hello']);
  });
});

describe('attribution-lines', () => {
  it.each([
    ['On Mon, 2 Sep 2002, Bo Example wrote:'],
    ['Am 02.09.02 09:43 schrieb Bo:'],
    ['At 2:46 PM -0400 8/13/02, Bo Example wrote:'],
    ['Once upon a time, Bo wrote :'],
    ['Bo Example <bo@example.org> writes:'],
    ['In a message dated 9/2/02 9:43:00 PM, bo@example.org writes:'],
  ])('removes %s wherever it stands', (line) => {
    expect(apply('attribution-lines', line, '', 'Mine.')).toEqual(['', 'Mine.']);
  });

  it.each([['Bo asked:'], ['Quoting Bo (bo@example.org):'], ['[Bo]'], ['Bo Example:']])(
    'removes %s above a quotation, and only there',
    (line) => {
      expect(apply('attribution-lines', line, '> Which size?')).toEqual(['> Which size?']);
      expect(apply('attribution-lines', line, 'Mine.')).toEqual([line, 'Mine.']);
    },
  );

  it('removes one that is broken over two lines', () => {
    expect(
      apply('attribution-lines', 'On Mon, Sep 02, 2002 at 09:43:00PM +0100,', 'Bo Example wrote:', 'Mine.'),
    ).toEqual(['Mine.']);
  });

  it('keeps prose', () => {
    const prose = ['On Monday I saw what he wrote:', 'a poem.'];
    expect(apply('attribution-lines', ...prose)).toEqual(prose);
  });
});

describe('quoted-text', () => {
  it('removes lines quoted in different ways', () => {
    expect(apply('quoted-text', '> a', ' >> b', 'BO> c', '| Which size?', '--] d', '--] e', 'Mine.')).toEqual([
      'Mine.',
    ]);
  });

  it('removes what line breaking spilled from a quoted line', () => {
    const long = `> ${'word '.repeat(14)}`;
    expect(apply('quoted-text', long, 'of', '> the crate', 'Mine.')).toEqual(['Mine.']);
  });

  it('keeps shell pipes, tables and a single rare mark', () => {
    const kept = ['ls', '| sort -n', '| a | b |', ': one colon', 'a > b'];
    expect(apply('quoted-text', ...kept)).toEqual(kept);
  });
});

describe('list-footers', () => {
  it('removes what list software and mail services add', () => {
    const footer = ['_______________________________________________', 'Pets mailing list', 'Pets@lists.example.org'];
    const sponsor = [
      '-------------------------------------------------------',
      'This sf.net email is sponsored by: X',
      'Buy',
    ];
    const signatureLike = ['-- ', "Pet Owners' Group", 'http://www.example.org/mailman/listinfo/pets for information.'];
    expect(apply('list-footers', 'Mine.', '', ...sponsor, ...footer)).toEqual(['Mine.', '']);
    expect(apply('list-footers', 'Mine.', ...signatureLike)).toEqual(['Mine.']);
  });

  it('keeps the writer’s own signature and prose about lists', () => {
    const kept = ['We need a new mailing list', 'for dogs.', '-- ', 'Ada'];
    expect(apply('list-footers', ...kept)).toEqual(kept);
  });
});

describe('disclaimers', () => {
  it('removes a notice with two legal phrases, keeps prose with one', () => {
    const notice = ['This email is confidential and intended solely for', 'its addressee.'];
    expect(apply('disclaimers', 'Mine.', '', ...notice)).toEqual(['Mine.', '']);
    expect(apply('disclaimers', 'My message was confidential.')).toEqual(['My message was confidential.']);
  });
});

describe('signatures', () => {
  it('cuts below the delimiter and below a drawn line near the end', () => {
    expect(apply('signatures', 'Mine.', '-- ', 'Ada Example', 'Walker of dogs')).toEqual(['Mine.']);
    expect(apply('signatures', 'Mine.', '-----------', 'Ada Example')).toEqual(['Mine.']);
  });

  it('cuts a last block with the writer’s name and contact', () => {
    expect(apply('signatures', 'Mine.', '', 'Ada Example', 'ada@example.org')).toEqual(['Mine.', '']);
    const other = ['Mine.', '', 'Ask Bo', 'bo@dogs.test'];
    expect(apply('signatures', ...other)).toEqual(other);
  });

  it('keeps what is too long for a signature', () => {
    const long = ['Mine.', '--', ...Array.from({ length: 25 }, (_, line) => `Line ${line}`)];
    expect(apply('signatures', ...long)).toEqual(long);
  });
});

describe('pasted-articles', () => {
  const words = Array.from({ length: 130 }, (_, word) => `word${word}`).join(' ');

  it('cuts an article from its byline, dateline, masthead or link on', () => {
    expect(apply('pasted-articles', 'Look:', 'By Bo Example', words)).toEqual(['Look:']);
    expect(apply('pasted-articles', 'Look:', 'LONDON (Reuters) - A dog', words)).toEqual(['Look:']);
    expect(apply('pasted-articles', 'Look:', 'The Guardian', words)).toEqual(['Look:']);
    expect(apply('pasted-articles', 'Look:', 'http://example.org/a', words, '© 2002 Example')).toEqual(['Look:']);
  });

  it('keeps a link with the writer’s own words below it, and short quotations', () => {
    for (const kept of [
      ['http://example.org/a', words],
      ['By Bo Example', 'Short.'],
    ]) {
      expect(apply('pasted-articles', ...kept)).toEqual(kept);
    }
  });
});

describe('sign-offs', () => {
  it('removes closing phrases and the writer’s name at the end', () => {
    expect(apply('sign-offs', 'Mine.', '', 'Best regards,', '-- Ada E.')).toEqual(['Mine.']);
    expect(apply('sign-offs', 'Mine.', '', 'Cheers, Ada')).toEqual(['Mine.']);
    expect(apply('sign-offs', 'Mine, on Monday. Thanks, Ada')).toEqual(['Mine, on Monday.']);
    expect(apply('sign-offs', 'Mine.', '', 'cheers,', '\t-bee-')).toEqual(['Mine.']);
  });

  it('removes the name above a postscript', () => {
    expect(apply('sign-offs', 'Mine.', 'Ada', '', 'P.S. Bring a leash.')).toEqual(['Mine.', '', 'P.S. Bring a leash.']);
  });

  it('keeps other people’s names inside the text, short answers, and a text of one word', () => {
    for (const kept of [['Bo', 'said so in May'], ['Was it good?', '', 'No.'], ['Hello']]) {
      expect(apply('sign-offs', ...kept)).toEqual(kept);
    }
  });
});

describe('blank-lines and layout', () => {
  it('tidies up, and normalises all white space', () => {
    expect(apply('blank-lines', '', 'a  ', '', ' ', '', 'b', '')).toEqual(['a', '', 'b']);
    expect(apply('layout', ' a', '', '  b\tc ')).toEqual(['a b c']);
  });
});
