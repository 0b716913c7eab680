import { expect, test } from 'vitest';
import { shapeOf } from '../../../src/text/masking/shape.ts';

test.each([
  ["I'm in NYC, ok?", "C'w w U, w?"],
  ['Call 555-0100 NOW!!\n\n  -- Rex', 'C 0-0 U!!\n\n  -- C'],
  ['eBay McLeod O’Neil', 'M M C’C'],
  ['naïve École ÉCOLE', 'w C U'],
  ['1,000 m² 3pm', '0,0 w0 0w'],
  ['🐶 :-) \ud83d', '🐶 :-) \ud83d'],
  ['', ''],
])('%j has the shape %j', (text, shape) => expect(shapeOf(text)).toBe(shape));
