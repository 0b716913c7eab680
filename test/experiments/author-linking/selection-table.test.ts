import { expect, it } from 'vitest';
import { selectionTable } from '../../../experiments/author-linking/tables/selection.ts';
import { reportRow } from './report-rows.ts';

const tableOf = (...rows: ReturnType<typeof reportRow>[]) => {
  const { rows: cells, notes, rules } = selectionTable({ rows, overlaps: [] });
  return { named: cells.map((row) => row.slice(0, 2)), documents: cells.map((row) => row[8]), notes, rules };
};

it('has a row for each selection and says which other variants compare the same documents', () => {
  const { named, documents, notes, rules } = tableOf(
    reportRow('walks', 'cleaned'),
    reportRow('walks', 'uncleaned', { selection: { tooShort: 5, documents: 85 } }),
    reportRow('walks', 'masked'),
    reportRow('walks', 'copies kept', { selection: { exactDuplicates: 0, documents: 82 } }),
    reportRow('walks', 'links kept'),
    reportRow('walks', 'permuted-labels', { part: 'audit' }),
    reportRow('lessons', 'cleaned'),
  );
  expect(named).toEqual([
    ['walks', 'cleaned'],
    ['walks', 'uncleaned'],
    ['walks', 'copies kept'],
    ['lessons', 'cleaned'],
  ]);
  expect(documents).toEqual([80, 85, 82, 80]);
  expect(rules).toEqual([3]);
  expect(notes.slice(1)).toEqual(['walks: the documents of "cleaned" are those of "masked" and "links kept" too.']);
});

it('names no variant where all of a corpus compare the same documents', () => {
  const { named, notes } = tableOf(
    reportRow('walks', 'cleaned'),
    reportRow('walks', 'masked'),
    reportRow('lessons', '', { part: 'reference' }),
    reportRow('lessons', 'words', { part: 'leave-one-out' }),
  );
  expect(named).toEqual([
    ['walks', 'all of them'],
    ['lessons', 'all of them'],
  ]);
  expect(notes).toHaveLength(1);
});

it('takes selections of other documents for different ones, even if they are as many', () => {
  const { named } = tableOf(reportRow('walks', 'cleaned'), reportRow('walks', 'masked', { documentsHash: 'other' }));
  expect(named).toEqual([
    ['walks', 'cleaned'],
    ['walks', 'masked'],
  ]);
});

it('says what scrubbing took, and that the documents are the same', () => {
  const { named, notes } = tableOf(
    reportRow('walks', 'plain'),
    reportRow('walks', 'by author', { selection: { scrubbed: 0.02849 } }),
    reportRow('walks', 'by author, linear', { selection: { scrubbed: 0.02849 } }),
    reportRow('walks', 'across corpus', { selection: { scrubbed: 0 } }),
  );
  expect(named).toEqual([['walks', 'all of them']]);
  expect(notes.slice(1)).toEqual([
    'walks: scrubbing took 2.8% of the characters of "by author" and "by author, linear", before any document was left out.',
    'walks: scrubbing took 0.0% of the characters of "across corpus", before any document was left out.',
  ]);
});
