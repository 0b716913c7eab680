import { expect, it } from 'vitest';
import { tidySvg } from '../../../src/reporting/rendering/tidy-svg.ts';

it('rounds coordinates but not text, names ids after the chart, and says what it shows', () => {
  const svg =
    '<svg width="9"><path transform="translate(-0.00049,11.69230769)" d="M1e-7,2.5" stroke-dasharray=""/>' +
    '<g clip-path="url(#clip17)"/><text>0.123456</text><clipPath id="clip17"/></svg>';
  expect(tidySvg(svg, { name: 'roc', description: 'A & "B"' })).toBe(
    '<svg role="img" aria-label="A &amp; &quot;B&quot;" width="9"><path transform="translate(0,11.692)" d="M0,2.5"/>' +
      '<g clip-path="url(#roc-0)"/><text>0.123456</text><clipPath id="roc-0"/></svg>',
  );
});
