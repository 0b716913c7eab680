import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, maskIdentifiers } from '../../../src/text/identifiers/index.ts';

const values = (text: string) => findIdentifiers(text).map(({ value }) => value);

// Numbers of the 555-01xx range are set aside for fiction.
describe('phones', () => {
  it.each([
    ['Call (503) 555-0142 now'],
    ['Call 503.555.0142'],
    ['call 1-503-555-0142.'],
    ['+1 503 555 0142'],
    ['5035550142'],
    ['five0three-555-zero142'],
    ['5 0 3 5 5 5 0 1 4 2'],
    ['503*555*O142'],
    ['five oh three five five five oh one four two'],
    ['503~~555~~01four2'],
    ['tel: 503-555-0142 ext 7'],
  ])('reads %s', (text) => {
    expect(values(text)).toEqual(['+15035550142']);
  });

  it('reads numbers of other countries after a plus sign, 00 or 011', () => {
    expect(values('+44 20 7946 0958')).toEqual(['+442079460958']);
    expect(values('0044 20 7946 0958')).toEqual(['+442079460958']);
    expect(values('011 44 20 7946 0958')).toEqual(['+442079460958']);
  });

  it('parts two numbers side by side', () => {
    expect(values('503-555-0142 503-555-0143')).toEqual(['+15035550142', '+15035550143']);
  });

  it('finds every one of many side by side, however their digits fall', () => {
    const numbers = Array.from({ length: 9 }, (_, i) => `503-555-010${i}`);
    const expected = numbers.map((number) => `+1${number.replaceAll('-', '')}`);
    for (const before of ['', '7 ', '12 34 ', '1 2 3 4 5 6 7 ', 'room 101, ']) {
      expect(values(`${before}${numbers.join(' ')}`)).toEqual(expected);
    }
    const digitByDigit = numbers.map((number) => [...number.replaceAll('-', '')].join(' ')).join(' ');
    expect(values(digitByDigit)).toEqual(expected);
  });

  it.each([
    ['2002-08-12 1234'],
    ['order 50355501421234567'],
    ['0123456789'],
    ['$1,503,555,014'],
    ['x5035550142'],
    ['someone phones nine people'],
    ['192.168.100.100'],
  ])('leaves %s alone', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['Ada.Example+dogs@Example.org'],
    ['write <ada.example+dogs@example.org>.'],
    ['ada.example+dogs at example dot org'],
    ['ada.example+dogs (at) example.org'],
    ['ada.example+dogs [at] example [dot] org'],
    ['mailto:ada.example+dogs@example.org'],
  ])('reads %s', (text) => {
    expect(values(text)).toEqual(['ada.example+dogs@example.org']);
  });

  it('takes no prose for one', () => {
    expect(findIdentifiers('look at the dot matrix at noon').length).toBe(0);
    expect(values('look at example.org')).toEqual(['example.org']);
  });
});

describe('links', () => {
  it.each([
    ['http://www.Example.org/Walks/?id=7#top'],
    ['(https://example.org:443/walks/)'],
    ['see www.example.org/walks.'],
    ['example.org/walks, or call'],
    ['http://someone@example.org/walks'],
  ])('normalises %s', (text) => {
    expect(values(text)).toEqual(['example.org/walks']);
  });
});

describe('Bitcoin addresses', () => {
  // The genesis block's address, and examples of BIP 16/13, BIP 173 and BIP 350.
  const real = [
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '3P14159f73E4gFr7JterCCQh9QjiTjiZrG',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ];

  it('finds those whose checksum holds', () => {
    expect(findIdentifiers(`Pay ${real.join(' or ')}!`)).toMatchObject(
      real.map((value) => ({ kind: 'bitcoin', value })),
    );
  });

  it('refuses those with one character changed', () => {
    const changed = real.map((address) => address.slice(0, -1) + (address.endsWith('4') ? '5' : '4'));
    expect(values(changed.join(' '))).toEqual([]);
  });
});

describe('maskIdentifiers', () => {
  it('replaces the kinds asked for, and only those', () => {
    const text = 'Call (503) 555-0142x or ada@example.org, see http://example.org/';
    expect(maskIdentifiers(text, ['phone', 'email'])).toBe(
      'Call maskedphone x or maskedemail, see http://example.org/',
    );
    expect(maskIdentifiers(text, [])).toBe(text);
  });

  it('leaves nothing that is found again', () => {
    const piece = fc.constantFrom(
      '503-555-0142',
      'ada@example.org',
      'http://example.org/a',
      'dog',
      '7',
      '. ',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const masked = maskIdentifiers(pieces.join(' '), ['phone', 'email', 'link', 'bitcoin']);
        expect(findIdentifiers(masked)).toEqual([]);
      }),
    );
  });

  it('gives offsets in order that never overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('5', '0', '1', '@', '.', 'com', ' ', 'a', '-', 'http://', '+') }),
        (text) => {
          let end = 0;
          for (const found of findIdentifiers(text)) {
            expect(found.start).toBeGreaterThanOrEqual(end);
            expect(found.end).toBeGreaterThan(found.start);
            end = found.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('hostile text', () => {
  it.each(['5', '5 ', 'a.', 'a@', '@', 'one', 'o', '(', 'www.', 'a at ', '1', '+', '.com', 'dot '])(
    'copes with a hundred thousand of %j',
    (piece) => {
      expect(Array.isArray(findIdentifiers(piece.repeat(100_000)))).toBe(true);
    },
    10_000,
  );
});
