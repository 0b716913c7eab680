import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField } from '../../src/common/csv-field.ts';

test.each([
  ['walks', 'walks'],
  ['', '""'],
  [' walks', '" walks"'],
  ['walks, feeding', '"walks, feeding"'],
  ['the "best"', '"the ""best"""'],
  ['=1+1', "'=1+1"],
  ['-1, +1', '"\'-1, +1"'],
  ['\t=1', "'\t=1"],
  ['\n=1', '"\'\n=1"'],
  ['＠SUM(A1)', "'＠SUM(A1)"],
])('%j is %j', (text, field) => {
  expect(csvField(text)).toBe(field);
});

test('an independent parser reads what was written, and no cell is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'a",\n\r =+-@é\t＝') }), { minLength: 1 }), (texts) => {
      const [read] = parse(`${texts.map(csvField).join(',')}\n`, { record_delimiter: '\n' });
      expect(read).toEqual(texts.map((text) => (/^[=+\-@\t\r\n＝]/.test(text) ? `'${text}` : text)));
    }),
  );
});
