import type { Table } from '../../src/reporting/result.ts';

/** Text that means something to every notation: HTML, TeX, Markdown tables and spreadsheets. */
export const hostile = '=<script> & 50% of a_b|c';

export const exampleTable: Table = {
  name: 'table',
  caption: 'Linking two corpora, 95% intervals',
  notes: ['TPR at 1% FPR.', 'Authors are resampled.'],
  columns: [
    { key: 'method', header: 'Method', format: 'text' },
    { key: 'tpr', header: 'TPR', format: 'percent' },
    { key: 'auc', header: 'AUC', format: 'decimal', digits: 2 },
    { key: 'change', header: 'Change', format: 'points' },
    { key: 'pairs', header: 'Pairs', format: 'count' },
    { key: 'p', header: 'p', format: 'scientific' },
  ],
  rows: [
    ['paper', { value: 0.8954, low: 0.8801, high: 0.91 }, { value: 0.12, low: 0.1, high: 0.14 }, 0, 7500, 1],
    [hostile, 1 / 3, null, { value: -0.0123, low: -0.02, high: 0.0004 }, 1234567, 0.000012],
  ],
  rules: [1],
};
