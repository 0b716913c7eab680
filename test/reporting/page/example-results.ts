import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type GroupGraph, groupGraphSchemaVersion } from '../../../src/reporting/page/group-graph.ts';
import type { Chart, Table } from '../../../src/reporting/result.ts';
import { writeGraphs } from '../../../src/reporting/write-graphs.ts';
import { writeTables } from '../../../src/reporting/write-tables.ts';
import { exampleCharts } from '../example-charts.ts';

/** Texts that a page would run if it took them for HTML, script or an address. Each would set `ran`. */
export const hostileTexts = [
  '<script>ran=1</script>',
  '"><img src=x onerror=ran=1>',
  '</script><script>ran=1</script><!--<script>',
  'javascript:ran=1',
  "';ran=1;//",
  '<svg onload=ran=1>&lt;b&gt;\u2028ran=1',
] as const;
const [script, image, closing, address, quote, svg] = hostileTexts;

/** A folder's name that is none of the texts above: names hold no slash. */
export const hostileFolder = 'hostile "><img src=x onerror=ran=1>:%2';

const sortable: Table = {
  name: 'table',
  caption: 'Rates by setting',
  notes: ['A note.'],
  columns: [
    { key: 'setting', header: 'Setting', format: 'text' },
    { key: 'rate', header: 'Rate', format: 'percent' },
    { key: 'pairs', header: 'Pairs', format: 'count' },
    { key: 'change', header: 'Change', format: 'points' },
    { key: 'p', header: 'p', format: 'scientific' },
  ],
  rows: [
    ['setting 10', { value: 0.095, low: 0.09, high: 0.1 }, 1200, -0.02, 0.0000012],
    ['setting 9', { value: 0.5, low: 0.1, high: 0.9 }, 90, 0.1, 0.5],
    ['setting 100', null, 30000, null, 1],
    ['Setting 1', { value: 0.1, low: 0.05, high: 0.2 }, 5, -0.1, 0.04],
  ],
  rules: [2],
};

const hostile: Table = {
  ...sortable,
  caption: closing,
  notes: [script, image],
  columns: sortable.columns.map((column, i) => ({ ...column, header: hostileTexts[i]! })),
  rows: sortable.rows.map((row, i) => [hostileTexts[i]!, ...row.slice(1)]),
};

const place = { field: 'x', type: 'quantitative' };
const values = [{ x: 1, url: 'https://example.org/x.png', series: script }];

/** Charts that would load data or a picture, link to a script, or make code of an expression; and one that is none. */
const hostileCharts: readonly Chart[] = [
  { data: { url: 'https://example.org/data.json' }, mark: 'point', encoding: { x: place } },
  { data: { values }, mark: 'image', encoding: { x: place, url: { field: 'url', type: 'nominal' } } },
  { data: { values }, mark: 'point', encoding: { x: place, href: { value: address }, description: { value: image } } },
  { data: { values }, transform: [{ calculate: 'datum.x.constructor.constructor("ran=1")()', as: 'y' }], mark: 'bar' },
  { data: { values }, mark: 'no such mark', encoding: { x: place } },
].map((spec, i) => ({ name: `hostile-${i}`, description: closing, spec: { description: closing, ...spec } }));

/**
 * Eight pairs of one author and twenty of different ones, over two orders of two folds. Above a likelihood ratio of 10 (its
 * logarithm 1) lie 2 of the 8 and 1 of the 20; above 1, 4 and 5.
 */
const scored = (dataset: string, row: string) => ({
  dataset,
  part: 'variant',
  row,
  of: '',
  folds: [0, 1].map(() => ({ documents: 9, authors: 3, same: 4, different: 10 })),
  orders: [
    { train: 0, test: 1 },
    { train: 1, test: 0 },
  ],
  measures: { TPR: { value: 0.25 }, FPR: { value: 0.05 } },
  curves: {
    tippett: {
      log10LikelihoodRatio: [2, 1, 0, -1],
      positivesAbove: [0, 0.25, 0.5, 1],
      negativesAbove: [0, 0.05, 0.25, 0.75],
    },
  },
});

const audit = (dataset: string, text: string) => [
  {
    dataset,
    of: '',
    check: 'text lengths alone',
    finding: { value: 0.7 },
    unit: 'AUC',
    verdict: 'leaks',
    text: `LEAKS: ${text}`,
  },
  { dataset, of: '', check: 'authors shuffled', finding: { value: 0.5 }, unit: 'AUC', verdict: 'clean', text: 'clean' },
];

const graph = (description: string, evidence: readonly string[]): GroupGraph => ({
  schemaVersion: groupGraphSchemaVersion,
  name: 'groups',
  description,
  evidence,
  threshold: 0,
  groups: [
    {
      group: 3,
      probabilityWrong: 0.2,
      ads: [4, 7, 9],
      owners: [1, 1, 2],
      pairs: [
        [0, 1, 0.99, 2.5, -0.1],
        [1, 2, 0.7, -1, 3],
      ],
      pairsLeft: 0,
      wallets: [
        {
          wallet: 12,
          otherTransactions: 5,
          adsElsewhere: 1,
          payments: [
            { ad: 0, probability: 0.9, right: true },
            { ad: 2, probability: null, right: false },
          ],
        },
      ],
    },
    {
      group: 5,
      probabilityWrong: 0.01,
      ads: [1, 2],
      owners: [4, 4],
      pairs: [[0, 1, 0.95, 1, 1]],
      pairsLeft: 0,
      wallets: [],
    },
  ],
  groupsLeft: 1,
});

/** Two results folders: one of an everyday kind, and one whose every text is hostile. */
export async function writeExampleResults(root: string): Promise<void> {
  await writeFolder(path.join(root, 'author-linking', 'plain'), {
    title: 'A plain config',
    table: sortable,
    charts: exampleCharts,
    rows: [scored('tutors', 'all'), scored('tutors', 'half')],
    audit: audit('tutors', 'text lengths alone reach AUC 0.70'),
    graph: graph('Ads of a made-up market', ['style', 'payments']),
    provenance: {
      command: 'npm run inkledger -- run plain.yaml',
      config: { hash: 'abc', resolved: { seed: 1 } },
      code: { version: 'v', commit: null },
    },
  });
  await writeFolder(path.join(root, 'author-linking', hostileFolder), {
    title: svg,
    table: hostile,
    charts: [
      ...exampleCharts
        .slice(0, 2)
        .map((chart) => ({ ...chart, description: image, spec: { ...chart.spec, description: image } })),
      ...hostileCharts,
    ],
    rows: [scored(script, image), scored(address, quote)],
    audit: audit(image, closing),
    graph: graph(closing, [script, image]),
    provenance: {
      command: address,
      config: { hash: quote, resolved: { [image]: closing } },
      datasets: [{ name: script, hash: image, labelSource: svg }],
      packages: { [closing]: script },
    },
  });
}

interface Content {
  readonly title: string;
  readonly table: Table;
  readonly charts: readonly Chart[];
  readonly rows: unknown;
  readonly audit: unknown;
  readonly graph: GroupGraph;
  readonly provenance: unknown;
}

async function writeFolder(
  folder: string,
  { title, table, charts, rows, audit, graph, provenance }: Content,
): Promise<void> {
  mkdirSync(path.join(folder, 'figures'), { recursive: true });
  const json = (name: string, value: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(value));
  json('metrics.json', { schemaVersion: 1, config: folder, title, experiment: 'author-linking', rows, audit });
  json('provenance.json', provenance);
  for (const { name, spec } of charts) json(`figures/${name}.vl.json`, spec);
  await writeTables([table, { ...table, name: 'table-second' }], folder);
  await writeGraphs([graph], folder);
}
