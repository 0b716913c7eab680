import { InputError } from '../../src/common/error.ts';
import { unknownName } from '../../src/common/nearest.ts';

/** A row before it is a document: named values, as CSV or JSON gives them. */
export type Row = Readonly<Record<string, unknown>>;

/** A row's text under a name. @throws InputError where there is none, or it holds only white space */
export function textField(row: Row, column: string): string {
  const value = present(row, column);
  if (typeof value !== 'string') {
    throw new InputError(`"${column}" is ${shown(value)}: it must be a text`);
  }
  if (value.trim() === '') throw new InputError(`"${column}" is empty: every document needs a text`);
  return value;
}

/** A row's name for something: text, or a number as JSON may give it. @throws InputError for anything else */
export function nameField(row: Row, column: string): string {
  const value = present(row, column);
  const name = typeof value === 'number' ? String(value) : value;
  if (typeof name !== 'string') throw new InputError(`"${column}" is ${shown(value)}: it must be a text or a number`);
  if (name.trim() === '') throw new InputError(`"${column}" is empty`);
  return name.trim();
}

/** As nameField, undefined where the row has nothing under that name, or the column isn't named. */
export function optionalName(row: Row, column: string | undefined): string | undefined {
  return column === undefined || isAbsent(row[column]) ? undefined : nameField(row, column);
}

const latestSecond = 253_402_300_799; // The last second of the year 9999.
const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A row's time in seconds since 1970: a number of seconds, or ISO 8601 (`2002-08-21`, `2002-08-21T10:30Z`); without a
 * time zone it is UTC. Undefined where the row has none.
 *
 * @throws InputError for anything else
 */
export function timeField(row: Row, column: string | undefined): number | undefined {
  if (column === undefined || isAbsent(row[column])) return undefined;
  const value = row[column];
  const text = String(value).trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    const seconds = Number(text);
    if (Math.abs(seconds) <= latestSecond) return seconds;
    throw new InputError(`"${column}" is ${text}: give seconds since 1970, not milliseconds`);
  }
  const [, date, time = '00:00', zone = 'Z'] = typeof value === 'string' ? (isoTime.exec(text) ?? []) : [];
  const milliseconds = date === undefined ? Number.NaN : Date.parse(`${date}T${time}${zone}`);
  if (Number.isNaN(milliseconds) || !isCalendarDay(date!)) {
    throw new InputError(
      `"${column}" is ${shown(value)}: it must be seconds since 1970 or a time as 2002-08-21T10:30Z`,
    );
  }
  return milliseconds / 1000;
}

/** Date.parse rolls 30 February over into March. */
function isCalendarDay(date: string): boolean {
  const milliseconds = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
}

function present(row: Row, column: string): unknown {
  if (!Object.hasOwn(row, column)) throw new InputError(unknownName('column', column, Object.keys(row)));
  return row[column];
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A value as an error message shows it, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
