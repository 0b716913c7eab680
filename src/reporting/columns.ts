import type { Column } from './result.ts';

/** Columns by how their numbers print: see `Column.format`. */
export const text = (key: string, header: string): Column => ({ key, header, format: 'text' });
export const percent = (key: string, header: string): Column => ({ key, header, format: 'percent' });
export const points = (key: string, header: string): Column => ({ key, header, format: 'points' });
export const count = (key: string, header: string): Column => ({ key, header, format: 'count' });
export const decimal = (key: string, header: string, digits = 3): Column => ({
  key,
  header,
  format: 'decimal',
  digits,
});
