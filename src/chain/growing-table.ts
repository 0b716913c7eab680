type Column = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** Columns of one table that grow together. Write to `columns` after `reserve`, then raise `count`. */
export interface GrowingTable<Columns extends Readonly<Record<string, Column>>> {
  columns: Columns;
  count: number;
  capacity: number;
}

/**
 * An empty table.
 *
 * @param capacity rows that fit without growing
 * @param columns arrays of `capacity` rows, or of a multiple of it where a row takes several elements
 */
export function growingTable<Columns extends Readonly<Record<string, Column>>>(
  capacity: number,
  columns: Columns,
): GrowingTable<Columns> {
  return { columns, count: 0, capacity };
}

/** Makes room for `more` rows: references to the columns taken before may be stale afterwards. */
export function reserve(table: GrowingTable<Readonly<Record<string, Column>>>, more: number): void {
  const needed = table.count + more;
  if (needed <= table.capacity) return;
  const capacity = Math.max(needed, 2 * table.capacity);
  table.columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, grown(column, capacity, table.capacity)]),
  );
  table.capacity = capacity;
}

function grown(column: Column, capacity: number, before: number): Column {
  const larger = new (column.constructor as new (length: number) => Column)((column.length / before) * capacity);
  larger.set(column);
  return larger;
}
