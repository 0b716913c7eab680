import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactJson } from '../../../src/reporting/rendering/compact-json.ts';

it('reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(JSON.parse(compactJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('writes a row a line', () => {
  const rows = Array.from({ length: 3 }, (_, i) => ({ series: 'a fairly long name of a series', x: i, y: undefined }));
  expect(compactJson({ rows })).toBe(`{
 "rows": [
  {"series":"a fairly long name of a series","x":0},
  {"series":"a fairly long name of a series","x":1},
  {"series":"a fairly long name of a series","x":2}
 ]
}`);
});
