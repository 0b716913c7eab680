import type { WrittenRow } from '../../../experiments/compared.ts';
import { InputError } from '../../common/error.ts';
import { findNamed, unknownName } from '../../common/nearest.ts';
import type { ReadResults } from './read-results.ts';

/** A row of the first results and the one of the second that is set beside it. */
export type RowPair = readonly [first: WrittenRow, second: WrittenRow];

/** @throws InputError where no row of the one has the name of a row of the other */
export function rowsOfOneName(first: ReadResults, second: ReadResults): RowPair[] {
  const common = first.rows.flatMap((row): RowPair[] => {
    const other = second.rows.find(({ name }) => name === row.name);
    return other === undefined ? [] : [[row, other]];
  });
  if (common.length > 0) return common;
  const names = ({ folder, rows }: ReadResults) => `${folder} has ${rows.length}, the first "${rows[0]?.name}"`;
  throw new InputError(`no row of one name: ${names(first)}; ${names(second)}; --rows says which to set side by side`);
}

/** @throws InputError for a row that is not there, with the nearest that is */
export function namedRows(
  { rows: first }: ReadResults,
  { rows: second }: ReadResults,
  named: readonly (readonly [first: string, second: string])[],
): RowPair[] {
  return named.map(([x, y]) => [findNamed('row', x, first), findNamed('row', y, second)]);
}

/** The conditions that two rows do not share, with both values. */
export function conditionsNotShared([first, second]: RowPair): string[] {
  return Object.keys(first.conditions)
    .filter((name) => first.conditions[name] !== second.conditions[name])
    .map((name) => {
      const [x, y] = [first, second].map(({ conditions }) => shortened(conditions[name] ?? 'not told'));
      return `other ${name}: ${x} and ${y}`;
    });
}

/** Hashes by as much as tells them apart. */
function shortened(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value;
}

/** @throws InputError where rows would be set side by side that are not about the same thing */
export function refuseNotComparable(pairs: readonly RowPair[]): void {
  const reasons = pairs.flatMap((pair) => conditionsNotShared(pair).map((other) => `${other} (${pair[0].name})`));
  if (reasons.length === 0) return;
  const more = reasons.length > 1 ? ` and ${reasons.length - 1} more like it` : '';
  throw new InputError(`not comparable: ${reasons[0]}${more}; --anyway sets them side by side, and marks them`);
}

/** An audit's row measures less than the others. */
export function isMeasured([first, second]: RowPair, measure: string): boolean {
  return measure in first.measures || measure in second.measures;
}

/** @throws InputError for a measure that no row has, with the nearest that one has */
export function checkMeasure(measure: string, pairs: readonly RowPair[]): void {
  if (pairs.some((pair) => isMeasured(pair, measure))) return;
  const known = new Set(pairs.flatMap(([first]) => Object.keys(first.measures)));
  throw new InputError(unknownName('measure', measure, known));
}
