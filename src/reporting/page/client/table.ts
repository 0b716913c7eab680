import type { TableView } from '../page-data.ts';
import { copyButton } from './copy.ts';
import { element, freshId } from './dom.ts';
import { type Direction, nextDirection, sortedOrder } from './sort.ts';

/** A table that sorts by any column, with its notes below and its files to copy. */
export function tableBlock(table: TableView): HTMLElement {
  const id = freshId('caption');
  const caption = element('caption', { id }, table.caption);
  const body = element('tbody');
  const room = intervalRoom(table);
  const headers = table.columns.map(({ header, values }, column) => {
    const press = element(
      'button',
      { type: 'button' },
      header,
      element('span', { class: 'arrow', 'aria-hidden': 'true' }),
    );
    press.addEventListener('click', () => sortBy(column));
    const printed = element('span', { class: 'printed' }, header);
    return element('th', { scope: 'col', class: values && 'number', 'aria-sort': 'none' }, press, printed);
  });
  let sorted: { readonly column: number; readonly direction: Direction } = { column: 0, direction: null };

  function sortBy(column: number): void {
    sorted = { column, direction: nextDirection(sorted.column === column ? sorted.direction : null) };
    headers.forEach((header, i) => {
      header.setAttribute('aria-sort', (i === column && sorted.direction) || 'none');
    });
    showRows();
  }

  function showRows(): void {
    const keys = table.columns[sorted.column]?.values ?? table.rows.map((row) => row[sorted.column] || null);
    const rules = new Set(sorted.direction === null ? table.rules : []);
    body.replaceChildren(
      ...sortedOrder(keys, sorted.direction).map((row) =>
        element(
          'tr',
          { class: rules.has(row) && 'rule' },
          ...table.rows[row]!.map((cell, i) => cellOf(table, cell, i, room[i]!)),
        ),
      ),
    );
  }

  showRows();
  return element(
    'div',
    { class: 'table-block', id: `place-${table.name}` },
    element(
      'div',
      { class: `scroll${table.rows.length > 40 ? ' long' : ''}`, role: 'group', 'aria-labelledby': id, tabindex: 0 },
      element('table', {}, caption, element('thead', {}, element('tr', {}, ...headers)), body),
    ),
    table.notes.length > 0 && element('ul', { class: 'notes' }, ...table.notes.map((note) => element('li', {}, note))),
    element(
      'p',
      { class: 'actions' },
      table.latex !== '' && copyButton('LaTeX', table.latex, table.caption),
      copyButton('CSV', table.csv, table.caption),
    ),
  );
}

/** The first column names its row. An interval is set apart from the value it is of. */
function cellOf({ columns }: TableView, text: string, column: number, room: number): HTMLElement {
  const numeric = columns[column]!.values !== undefined;
  const [value, interval] = numeric ? valueAndInterval(text) : [text, ''];
  const content: (string | HTMLElement)[] = [value];
  if (room > 0) {
    const set = element('span', { class: 'interval' }, interval);
    set.style.minWidth = `${room}ch`;
    content.push(interval === '' ? '' : ' ', set);
  }
  if (column === 0) return element('th', { scope: 'row', class: numeric && 'number' }, ...content);
  return element('td', { class: numeric && 'number' }, ...content);
}

function valueAndInterval(text: string): [value: string, interval: string] {
  const parts = /^(.+?) (\[.*\])$/.exec(text);
  return parts === null ? [text, ''] : [parts[1]!, parts[2]!];
}

/** By column: the room that its intervals need, in widths of a digit; 0 where it has none. */
function intervalRoom({ columns, rows }: TableView): number[] {
  return columns.map(({ values }, i) =>
    values === undefined ? 0 : Math.max(...rows.map((row) => digitWidths(valueAndInterval(row[i]!)[1]))),
  );
}

/** The signs between digits are a little over half as wide as a digit. */
function digitWidths(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\d+−]/.test(sign) ? 1 : 0.55), 0);
}
