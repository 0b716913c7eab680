import { count } from '../../../src/reporting/columns.ts';
import type { Table } from '../../../src/reporting/result.ts';
import { rowName } from '../row-name.ts';
import { type Report, type ReportRow, shownRows } from '../rows.ts';
import { rulesBetween } from './named-rows.ts';

/** What became of the documents of each corpus on the way to pairs: a row for each selection that differs. */
export function selectionTable(report: Report): Table {
  const groups = [...groupedBy(shownRows(report), selectionKey).values()];
  const selectionsOf = (dataset: string) => groups.filter(([first]) => first.dataset === dataset).length;
  const shared = groups.filter(
    ([first, ...others]) => others.some((row) => nameOf(row) !== nameOf(first)) && selectionsOf(first.dataset) > 1,
  );
  return {
    name: 'table-documents',
    caption: 'From loaded to compared documents',
    notes: [
      'Left out in this order. Alone: documents whose author has no other left.',
      ...scrubNotes(shownRows(report)),
      ...shared.map(
        ([first, ...others]) =>
          `${first.dataset}: the documents of "${nameOf(first)}" are those of ${named(others.filter((row) => nameOf(row) !== nameOf(first)))} too.`,
      ),
    ],
    columns: [
      { key: 'corpus', header: 'Corpus', format: 'text' },
      { key: 'variant', header: 'Variant', format: 'text' },
      count('loaded', 'Loaded'),
      count('tooShort', 'Too short'),
      count('exact', 'Copies'),
      count('near', 'Near duplicates'),
      count('across', 'of them across authors'),
      count('alone', 'Alone'),
      count('documents', 'Documents'),
      count('authors', 'Authors'),
    ],
    rows: groups.map(([first, ...others]) => {
      const s = first.outcome.selection;
      return [
        first.dataset,
        others.length > 0 && selectionsOf(first.dataset) === 1 ? 'all of them' : nameOf(first),
        s.loaded,
        s.tooShort,
        s.exactDuplicates,
        s.nearDuplicates,
        s.nearDuplicatesAcrossAuthors,
        s.alone,
        s.documents,
        s.authors,
      ];
    }),
    rules: rulesBetween(groups.map(([{ dataset }]) => dataset)),
  };
}

/** Equal where two rows compare the same documents. */
function selectionKey({ dataset, outcome: { selection, documentsHash } }: ReportRow): string {
  const { scrubbed, ...counts } = selection;
  return JSON.stringify([dataset, counts, documentsHash]);
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What scrubbing took, a note for each share. */
function scrubNotes(rows: readonly ReportRow[]): string[] {
  const scrubbed = rows.filter(({ outcome }) => outcome.selection.scrubbed !== undefined);
  const byShare = groupedBy(scrubbed, ({ dataset, outcome }) => `${dataset} ${outcome.selection.scrubbed}`);
  return Array.from(byShare.values(), (group) => {
    const [{ dataset, outcome }] = group;
    const percent = (outcome.selection.scrubbed! * 100).toFixed(1);
    return `${dataset}: scrubbing took ${percent}% of the characters of ${named(group)}, before any document was left out.`;
  });
}

/** What a selection is called by: the condition, which all its variants share, or the variant. */
function nameOf(row: ReportRow): string {
  return row.of === '' ? rowName(row) : row.of;
}

/** The names of rows, each once. */
function named(rows: readonly ReportRow[]): string {
  return listed([...new Set(rows.map(nameOf))].map((name) => `"${name}"`));
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
