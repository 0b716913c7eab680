import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskNames } from '../../src/text/mask-names.ts';

const names = new Set(['ann', 'jones', 'renee', 'will']);

test.each([
  ['Ask Ann Jones.', 'Ask maskedname maskedname.'],
  ["ANN's dogs, by Renée", "maskedname's dogs, by maskedname"],
  ['Rene\u0301e walks', 'maskedname walks'],
  ['Annie and Joann stay', 'Annie and Joann stay'],
  ['I will walk dogs, says jones', 'I will walk dogs, says jones'],
  ['Will you walk dogs?', 'maskedname you walk dogs?'],
])('%j becomes %j', (text, masked) => {
  expect(maskNames(text, names)).toBe(masked);
});

test('a line that only signs is masked whole, in lower case too', () => {
  const text = 'i walk dogs\n-- \nann jones\n';
  expect(maskNames(text, names, ['ann', 'jones'])).toBe('i walk dogs\n-- \nmaskedname\n');
  expect(maskNames(text, names)).toBe(text);
});

test('no capitalised name is left, lines stay lines, and masking twice changes nothing', () => {
  const word = fc.constantFrom('Ann', 'ann', 'Jones', 'RENÉE', 'dogs', '\n', 'Will', ',');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const masked = maskNames(words.join(' '), names, ['ann']);
      expect(masked).not.toMatch(/\b(Ann|Jones|RENÉE|Will)\b/u);
      expect(masked.split('\n')).toHaveLength(words.join(' ').split('\n').length);
      expect(maskNames(masked, names, ['ann'])).toBe(masked);
    }),
  );
});
