import type { Column } from '../../reporting/result.ts';

/** What the README shows of one results folder. */
export interface Headline {
  /** What it is, as text before the table. */
  readonly caption: string;
  /** The results folder, from the project's folder, with slashes. */
  readonly folder: string;
  /** The columns that tell a row from others, in every table it is put together from. */
  readonly keys: readonly string[];
  /** The first table's rows that are shown: those whose cell in this column is one of these. */
  readonly rows: { readonly column: string; readonly among: readonly string[] };
  /** The columns shown, and the table (`table`, `table-prevalence`) each comes from; the first names the rows. */
  readonly columns: readonly (Column & { readonly table: string })[];
  /** A figure of the folder, by its name without ending, and what it shows. */
  readonly chart: { readonly name: string; readonly shows: string };
}

/** The README's headlines, in their order. */
export const headlines: readonly Headline[] = [
  {
    caption:
      "The paper's author-linking classifier, and the stack of methods that this project recommends, on three public corpora, beside the figure that was published",
    folder: 'results/author-linking/paper',
    keys: ['corpus', 'variant'],
    rows: {
      column: 'variant',
      among: ['as published; data not public', 'body and title, as published', 'recommended stack'],
    },
    columns: [
      { table: 'table', key: 'corpus', header: 'Corpus', format: 'text' },
      { table: 'table', key: 'variant', header: 'Scorer', format: 'text' },
      { table: 'table', key: 'tprAtFpr', header: 'TPR at 1% FPR', format: 'percent' },
      { table: 'table', key: 'auc', header: 'AUC', format: 'decimal' },
      { table: 'table', key: 'fpr', header: 'FPR, chosen threshold', format: 'percent', digits: 2 },
      {
        table: 'table-prevalence',
        key: 'precision0.001',
        header: 'Precision, 1 pair in 1,000 the same',
        format: 'percent',
        digits: 2,
      },
    ],
    chart: {
      name: 'roc',
      shows: "ROC curves of the paper's classifier and of the recommended stack on three public corpora",
    },
  },
  {
    caption:
      "The paper's payment rule and a likelihood on simulated markets, up to the paper's own traffic (200 transactions a minute), where no address is known to be the payment processor's",
    folder: 'results/payment-attribution/density',
    keys: ['setting', 'variant'],
    rows: { column: 'variant', among: ['paper', 'likelihood'] },
    columns: [
      { table: 'table', key: 'setting', header: 'Transactions a minute', format: 'text' },
      { table: 'table', key: 'variant', header: 'Matcher', format: 'text' },
      { table: 'table', key: 'precision', header: 'Precision', format: 'percent' },
      { table: 'table', key: 'recall', header: 'Recall', format: 'percent' },
      { table: 'table', key: 'coincidence', header: 'Matched by coincidence', format: 'percent' },
    ],
    chart: { name: 'recall', shows: 'Recall of the rule and the likelihood against background traffic' },
  },
  {
    caption:
      'Ads of simulated markets, in the words of real pseudonymous writers, grouped by owner: what style, payments and phones or e-mails tell alone and together',
    folder: 'results/owner-grouping/evidence',
    keys: ['evidence'],
    rows: {
      column: 'evidence',
      among: ['style', 'payments', 'identifiers', 'payments + identifiers', 'style + payments + identifiers'],
    },
    columns: [
      { table: 'table', key: 'evidence', header: 'Evidence', format: 'text' },
      { table: 'table', key: 'bCubedPrecision', header: 'B-cubed precision', format: 'percent' },
      { table: 'table', key: 'bCubedRecall', header: 'B-cubed recall', format: 'percent' },
      { table: 'table', key: 'wronglyJoined', header: 'Owners wrongly joined', format: 'percent' },
    ],
    chart: { name: 'evidence', shows: 'B-cubed precision and recall, and owners wrongly joined, by set of evidence' },
  },
];
