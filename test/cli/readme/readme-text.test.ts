import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Headline } from '../../../src/cli/readme/headlines.ts';
import { withHeadlines } from '../../../src/cli/readme/readme-text.ts';

const root = mkdtempSync(path.join(tmpdir(), 'inkledger-readme-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

mkdirSync(path.join(root, 'results/tutors'), { recursive: true });
writeFileSync(
  path.join(root, 'results/tutors/table.csv'),
  `town,kind,tpr,tpr low,tpr high,pairs
elsewhere,published,0.8954,,,
"Ashford, north",ours,0.25,0.125,0.5,1200
"Ashford, north",other,0.75,0.5,1,1200
`,
);
writeFileSync(path.join(root, 'results/tutors/table-cost.csv'), 'town,kind,cost\n"Ashford, north",ours,-2\n');

const headline: Headline = {
  caption: 'Tutors',
  folder: 'results/tutors',
  keys: ['town', 'kind'],
  rows: { column: 'kind', among: ['published', 'ours'] },
  columns: [
    { table: 'table', key: 'town', header: 'Town', format: 'text' },
    { table: 'table', key: 'tpr', header: 'TPR', format: 'percent' },
    { table: 'table', key: 'pairs', header: 'Pairs', format: 'count' },
    { table: 'table-cost', key: 'cost', header: 'Cost', format: 'decimal', digits: 1 },
  ],
  chart: { name: 'roc', shows: 'ROC curves' },
};
const start = '<!-- headlines: written from results/ by `npm run readme`, not by hand -->';
const end = '<!-- end of headlines -->';

test('rows are picked, joined over tables by their keys, and put between the markers', () => {
  const written = withHeadlines(`# Title\n\n${start}\nold\n${end}\n\nMore.\n`, [headline], root);
  expect(written).toBe(`# Title

${start}

Tutors ([whole table and notes](results/tutors/table.md)):

| Town           |           TPR (%) | Pairs | Cost |
| -------------- | ----------------: | ----: | ---: |
| elsewhere      |              89.5 |     – |    – |
| Ashford, north | 25.0 [12.5, 50.0] | 1,200 | −2.0 |

![ROC curves](results/tutors/figures/roc.svg)

${end}

More.
`);
  expect(withHeadlines(written, [headline], root)).toBe(written);
});

test('what the results or the README lack is named', () => {
  const readme = `${start}${end}`;
  const column = { table: 'table', key: 'auc', header: 'AUC', format: 'decimal' } as const;
  expect(() => withHeadlines(readme, [{ ...headline, columns: [column] }], root)).toThrow('no column "auc" among town');
  const rows = { column: 'kind', among: ['ours', 'theirs'] };
  expect(() => withHeadlines(readme, [{ ...headline, rows }], root)).toThrow('no row has "theirs" in column "kind"');
  for (const wrong of ['', start, `${end}${start}`, `${readme}${readme}`]) {
    expect(() => withHeadlines(wrong, [headline], root)).toThrow('README must have the lines');
  }
});
