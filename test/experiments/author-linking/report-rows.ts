import type { ReportRow } from '../../../experiments/author-linking/rows.ts';
import type { SelectionCounts } from '../../../src/text/select-documents.ts';

const selected: SelectionCounts = {
  loaded: 100,
  tooShort: 10,
  exactDuplicates: 2,
  nearDuplicates: 1,
  nearDuplicatesAcrossAuthors: 0,
  alone: 7,
  documents: 80,
  authors: 20,
};

/** What a made-up row is about. */
export interface RowOptions {
  readonly part?: ReportRow['part'];
  readonly selection?: Partial<SelectionCounts>;
  readonly documentsHash?: string;
}

/** A row of a report that has what tables of documents and forest charts read: TPR at 1% FPR is 0.4 [0.3, 0.5]. */
export function reportRow(
  dataset: string,
  row: string,
  { part = 'variant', selection = {}, documentsHash = 'h' }: RowOptions = {},
): ReportRow {
  const resampled = Array.from({ length: 101 }, (_, i) => 0.3 + (0.2 * i) / 100);
  return {
    dataset,
    part,
    row,
    of: '',
    measures: new Map([['TPR@FPR=0.01', { value: 0.4, resampled }]]),
    outcome: { selection: { ...selected, ...selection }, documentsHash },
  } as unknown as ReportRow;
}
