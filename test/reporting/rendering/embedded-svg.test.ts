import { expect, test } from 'vitest';
import { charactersOf } from '../../../src/reporting/rendering/embedded-svg.ts';

const svg = `<svg><text x="1">ba &amp; c</text><text><tspan x="0">ab,</tspan>
<tspan x="0" dy="9">de</tspan></text><text font-weight="600">bold</text></svg>`;

test('the font holds what every text shows, all lines of it, and each weight what is in that weight', () => {
  expect(charactersOf(svg, false)).toBe('\n &,abcde');
  expect(charactersOf(svg, true)).toBe('bdlo');
});
