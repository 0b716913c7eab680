import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeUnits } from '../../src/text/code-units.ts';

const unitsOf = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

test('gives the code units of any text, lone halves of surrogate pairs too', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      expect([...codeUnits(text).subarray(0, text.length)]).toEqual(units);
    }),
  );
});

test('grows for a long text and serves shorter ones after it', () => {
  for (const text of ['🐕é'.repeat(100_000), 'short', '']) {
    expect([...codeUnits(text).subarray(0, text.length)]).toEqual(unitsOf(text));
  }
});
