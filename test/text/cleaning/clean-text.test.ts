import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaningStages, cleanText } from '../../../src/text/cleaning/index.ts';
import type { Document } from '../../../src/text/document.ts';

const document = (body: string): Document => ({ id: '1', author: 'author-0001', title: '', body, format: 'plain' });
const all = cleaningStages.map(({ name }) => name);

describe('cleanText', () => {
  it('applies the named stages only and leaves the rest of the document alone', () => {
    const before = document('> quoted\nMine.\n-- \nAda');
    expect(cleanText(before, ['quoted-text'])).toEqual({ ...before, body: 'Mine.\n-- \nAda' });
    expect(cleanText(before, [])).toEqual(before);
  });

  it('names the nearest stage when one is unknown', () => {
    expect(() => cleanText(document(''), ['quoted-txt'])).toThrow(
      'unknown cleaning stage "quoted-txt": did you mean "quoted-text"?',
    );
  });

  it('has a name of its own for every stage', () => {
    expect(new Set(all).size).toBe(cleaningStages.length);
  });

  it('never adds words', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '-- ',
        '> a',
        'On 2 Sep 2002, Bo wrote:',
        'Cheers,',
        'From: Bo',
        'To: Cy',
        '______',
        'By Bo Example',
      ),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const body = lines.join('\n');
        const known = new Set(body.split(/\s+/));
        const cleaned = cleanText(document(body), all)
          .body.split(/\s+/)
          .filter((word) => word !== '');
        expect(cleaned.filter((word) => !known.has(word))).toEqual([]);
      }),
    );
  });

  it.each([
    'a',
    ' ',
    '>',
    '-',
    '_ ',
    'a ',
    '<',
    'wrote: ',
    'a@',
    'From: ',
    'A. ',
    '| ',
    '(was: ',
    '\t',
    '\n',
    '-\n',
    '> \n',
  ])('copes with a megabyte of %j', (piece) => {
    const hostile = piece.repeat(Math.ceil(1_000_000 / piece.length / (piece.includes('\n') ? 20 : 1)));
    expect(cleanText(document(`On ${hostile}`), all).body.length).toBeLessThanOrEqual(hostile.length + 3);
  });
});
