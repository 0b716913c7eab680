import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson, sha256 } from '../../common/hash.ts';
import { crateName, provenanceName } from '../../running/varying-files.ts';
import { compareContent } from '../content/compare-content.ts';
import { compareJson } from '../content/compare-json.ts';
import { type Comparison, type Difference, one, together } from '../content/difference.ts';
import { filesBelow } from '../content/files-below.ts';
import { onAnyMachine, type Provenance } from '../provenance.ts';

/** What became of one file. */
export interface FileVerdict {
  readonly file: string;
  /**
   * - `equal`: byte for byte; of provenance.json what must be, and of the crate the checksums of the files beside it;
   * - `close`: every value is equal or within the tolerance, the bytes are not equal;
   * - `different`: a value is not;
   * - `missing` from the committed folder; `extra`: the rerun makes no such file.
   */
  readonly verdict: 'equal' | 'close' | 'different' | 'missing' | 'extra';
  /** Values held against each other, where the file is close or different. */
  readonly values: number;
  /** Values that are not equal, but equal within the tolerance. */
  readonly close: readonly Difference[];
  readonly differences: readonly Difference[];
}

/** Holds every file of a committed results folder against that of a rerun. */
export function compareFolders(committed: string, rerun: string, tolerance: number): FileVerdict[] {
  const there = filesBelow(committed);
  // A folder without a crate is whole: nothing is in it that the other files do not tell.
  const here = filesBelow(rerun).filter((file) => file !== crateName);
  return [...new Set([...there, ...here])].sort().map((file) => {
    const untold = { file, values: 0, close: [], differences: [] };
    if (!there.includes(file)) return { ...untold, verdict: 'missing' };
    if (file === crateName) return judge(file, false, compareCrate(committed, there));
    if (!here.includes(file)) return { ...untold, verdict: 'extra' };
    const [x, y] = [committed, rerun].map((folder) => readFileSync(path.join(folder, file)));
    if (file === provenanceName) return judge(file, false, compareProvenance(x, y));
    return judge(file, !x.equals(y), compareContent(file, x, y, tolerance));
  });
}

function judge(file: string, otherBytes: boolean, { values, close, differences }: Comparison): FileVerdict {
  const verdict = differences.length > 0 ? 'different' : otherBytes ? 'close' : 'equal';
  return { file, verdict, values, close, differences };
}

function compareProvenance(committed: Buffer, rerun: Buffer): Comparison {
  const [x, y] = [committed, rerun].map((bytes) => parsed(bytes));
  if (x === undefined) return one('the file', 'no JSON', 'JSON');
  return compareJson(plain(onAnyMachine(x)), plain(onAnyMachine(y!)), 0);
}

function plain(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}

function parsed(bytes: Buffer): Provenance | undefined {
  try {
    return JSON.parse(bytes.toString('utf8')) as Provenance;
  } catch {
    return undefined;
  }
}

/** A crate tells the checksum of each file beside it as it was written: a file that was changed later has another. */
function compareCrate(folder: string, files: readonly string[]): Comparison {
  const crate = parsed(readFileSync(path.join(folder, crateName))) as { '@graph'?: readonly unknown[] } | undefined;
  if (!Array.isArray(crate?.['@graph'])) return one('the file', 'no crate', 'a crate');
  const entities = crate['@graph'] as readonly { readonly '@id'?: string; readonly sha256?: string }[];
  const told = new Map(entities.map((entity) => [entity['@id'], entity.sha256]));
  return together(
    files.flatMap((file) => {
      const sum = told.get(file.split('/').map(encodeURIComponent).join('/'));
      if (sum === undefined) return [];
      return [one(`SHA-256 of ${file}`, sum, sha256(readFileSync(path.join(folder, file))))];
    }),
  );
}
