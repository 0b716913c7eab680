import { expect, it } from 'vitest';
import { loadFonts } from '../../../src/reporting/rendering/font.ts';
import { fontTextWidth } from '../../../src/reporting/rendering/text-width.ts';

it('measures by the font: its advance widths, weight and kerning', async () => {
  const width = await fontTextWidth(await loadFonts());
  // The advance widths of 0, 1 in the font's hmtx table: 497 of 1000 units each (read with Python's struct).
  expect(width('0100', 7, false)).toBeCloseTo((4 * 497 * 7) / 1000, 9);
  expect(width('0100', 14, false)).toBeCloseTo(2 * width('0100', 7, false), 9);
  expect(width('weight', 7, true)).toBeGreaterThan(width('weight', 7, false));
  expect(width('AV', 7, false)).toBeLessThan(width('A', 7, false) + width('V', 7, false));
});
