import type { Column, Table } from '../../reporting/result.ts';
import { changeText, type ProvenanceChange } from '../provenance-changes.ts';
import type { ResultsComparison } from './compare-results.ts';
import type { ComparedRow } from './compare-row.ts';

/** What marks a row of results that are not comparable. */
const mark = '(!)';
/** Of the rows that are not set beside another. */
const mostNames = 5;

interface RowColumn extends Column {
  readonly cell: (row: ComparedRow) => Table['rows'][number][number];
}

const columns: readonly RowColumn[] = [
  { key: 'row', header: 'Row', format: 'text', cell: nameOf },
  { key: 'measure', header: 'Measure', format: 'text', cell: ({ measure }) => measure },
  { key: 'A', header: 'A', format: 'decimal', cell: ({ first }) => first },
  { key: 'B', header: 'B', format: 'decimal', cell: ({ second }) => second },
  { key: 'difference', header: 'B less A', format: 'decimal', signed: true, cell: ({ difference }) => difference },
  { key: 'paired', header: 'Paired', format: 'text', cell: ({ paired }) => (paired ? 'yes' : 'no') },
  { key: 'p', header: 'p', format: 'decimal', digits: 4, cell: ({ p }) => p },
  { key: 'pHolm', header: 'p, corrected', format: 'decimal', digits: 4, cell: ({ pHolm }) => pHolm },
];

/** A comparison as a table, with what a reader must know below it. */
export function comparisonTable(comparison: ResultsComparison): Table {
  const { folders, rows, onlyFirst, onlySecond, changes } = comparison;
  return {
    name: 'comparison',
    caption: `A: ${folders[0]}; B: ${folders[1]}`,
    notes: [
      ...pairingNotes(rows, changes),
      ...once(rows.flatMap(({ notComparable }) => notComparable)).map(
        (reason) => `${mark} Not comparable, and side by side because --anyway was given: ${reason}.`,
      ),
      ...aloneNotes('A', onlyFirst),
      ...aloneNotes('B', onlySecond),
      ...changes.map((change) => `From A to B: ${changeText(change)}.`),
    ],
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

function nameOf({ row, secondRow, notComparable }: ComparedRow): string {
  const names = secondRow === undefined ? row : `${row} / ${secondRow}`;
  return notComparable.length > 0 ? `${mark} ${names}` : names;
}

function pairingNotes(rows: readonly ComparedRow[], changes: readonly ProvenanceChange[]): string[] {
  const tested = rows.filter(({ paired }) => paired).length;
  const notes: string[] = [];
  if (tested > 0) {
    notes.push(
      `Paired bootstrap on the same resamples; p-values corrected by Holm for the ${tested} differences tested.`,
    );
    if (changes.some(({ kind }) => kind === 'code')) {
      notes.push('The code differs: pairs take for granted that both versions draw the same resamples.');
    }
  }
  if (tested < rows.length) {
    notes.push('What is not paired has no test: two intervals do not tell whether their numbers differ.');
  }
  return [...notes, ...once(rows.flatMap(({ unpaired }) => unpaired)).map((reason) => `Not paired: ${reason}.`)];
}

function aloneNotes(name: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > mostNames ? `; and ${rows.length - mostNames} more` : '';
  return [`Rows of ${name} alone: ${rows.slice(0, mostNames).join('; ')}${more}.`];
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
