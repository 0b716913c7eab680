/** Which list of the report a row belongs to. */
export type ReportPart = 'reference' | 'leave-one-out' | 'only-one' | 'variant' | 'sweep' | 'audit';

/** How a row is called in tables: what was left out, what stands alone, the variant's name. */
export function rowName({ part, row }: { readonly part: ReportPart; readonly row: string }): string {
  switch (part) {
    case 'reference':
      return 'all groups';
    case 'leave-one-out':
      return `without ${row}`;
    case 'only-one':
      return `only ${row}`;
    case 'sweep':
      return row === 'keep' ? 'all kept' : `above ${row} left out`;
    default:
      return row;
  }
}
