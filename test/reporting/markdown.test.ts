import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, tableToMarkdown } from '../../src/reporting/markdown.ts';
import { exampleTable } from './example-table.ts';

describe('tableToMarkdown', () => {
  it('rounds, groups, brackets and escapes', () => {
    expect(tableToMarkdown(exampleTable)).toBe(`Linking two corpora, 95% intervals

| Method                                |           TPR (%) |            AUC |  Change (points) |     Pairs |        p |
| ------------------------------------- | ----------------: | -------------: | ---------------: | --------: | -------: |
| paper                                 | 89.5 [88.0, 91.0] | .12 [.10, .14] |              0.0 |     7,500 |      1.0 |
|                                       |                   |                |                  |           |          |
| \\=&lt;script&gt; &amp; 50% of a\\_b\\|c |              33.3 |              – | −1.2 [−2.0, 0.0] | 1,234,567 | 1.2×10⁻⁵ |

- TPR at 1% FPR.
- Authors are resampled.
`);
  });
});

describe('escapeMarkdown', () => {
  it('leaves no bare markup and no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_~$|[]<>&-+#=1.) \n\ta') }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\n\r\t<>]/);
        expect(escaped.replace(/\\[\\`*_~$|[\].)#+=-]/g, '')).not.toMatch(/[\\`*_~$|[\]]/);
        expect(escaped).not.toMatch(/^([-+#=]|\d+[.)])/);
      }),
    );
  });
});
