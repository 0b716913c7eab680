import { compareCsv } from './compare-csv.ts';
import { compareJson } from './compare-json.ts';
import { compareText } from './compare-text.ts';
import { type Comparison, one } from './difference.ts';
import { pdfText } from './pdf-text.ts';

type Compare = (committed: Buffer, rerun: Buffer, tolerance: number) => Comparison;

const text = (compare: (committed: string, rerun: string, tolerance: number) => Comparison): Compare => {
  return (committed, rerun, tolerance) => compare(committed.toString('utf8'), rerun.toString('utf8'), tolerance);
};

/** By the ending of the file. */
const kinds: readonly (readonly [ending: string, compare: Compare])[] = [
  ['.json', text((committed, rerun, tolerance) => compareJson(JSON.parse(committed), JSON.parse(rerun), tolerance))],
  ['.csv', text(compareCsv)],
  ['.md', text(compareText)],
  ['.tex', text(compareText)],
  ['.svg', text(compareText)],
  ['.pdf', (committed, rerun, tolerance) => compareText(pdfText(committed), pdfText(rerun), tolerance)],
];

/**
 * Holds two files of one name against each other, by the values that their kind has. Files that can't be read as their
 * kind, and other kinds, differ from a byte on.
 *
 * @param tolerance relative, of numbers that are not whole; 0: only equal bytes are equal
 */
export function compareContent(file: string, committed: Buffer, rerun: Buffer, tolerance: number): Comparison {
  if (committed.equals(rerun)) return { values: 1, close: [], differences: [] };
  const [, compare] = kinds.find(([ending]) => file.endsWith(ending)) ?? [];
  const compared = compare && asKind(compare, committed, rerun, tolerance);
  if (compared === undefined) return fromByte(committed, rerun);
  if (tolerance > 0 || compared.differences.length > 0) return compared;
  const written = asWritten(committed, rerun);
  return file.endsWith('.pdf') || written.differences.length === 0 ? fromByte(committed, rerun) : written;
}

/** Equal values that are written otherwise: a digit that no number has room for, a space. */
function asWritten(committed: Buffer, rerun: Buffer): Comparison {
  const { values, close, differences } = compareText(committed.toString('utf8'), rerun.toString('utf8'), 0);
  return { values, close: [], differences: [...close, ...differences] };
}

function asKind(compare: Compare, committed: Buffer, rerun: Buffer, tolerance: number): Comparison | undefined {
  try {
    return compare(committed, rerun, tolerance);
  } catch {
    return undefined;
  }
}

function fromByte(committed: Buffer, rerun: Buffer): Comparison {
  let at = 0;
  while (committed[at] === rerun[at]) at++;
  return one(`byte ${at} on`, byteText(committed, at), byteText(rerun, at));
}

function byteText(bytes: Buffer, at: number): string {
  return at < bytes.length ? `0x${bytes[at].toString(16).padStart(2, '0')}` : 'the end';
}
