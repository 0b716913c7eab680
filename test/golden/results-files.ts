import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crateName, provenanceName } from '../../src/running/varying-files.ts';

/**
 * What provenance.json says of the machine, the moment and the state of the code, by key. It differs between two right
 * runs, so golden results leave it out: the trials' keys too, since they hash the code.
 */
const ofTheMachine = ['code', 'packages', 'node', 'platform', 'processor', 'finished', 'seconds'];

/**
 * Every file below a results folder by its path with slashes, provenance.json by what is the same on any machine. The
 * crates, which are made from the other files, are left out.
 */
export function resultsFiles(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== crateName)
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), contentOf(file)]),
  );
}

function contentOf(file: string): Buffer {
  const bytes = readFileSync(file);
  return path.basename(file) === provenanceName ? Buffer.from(onAnyMachine(bytes.toString('utf8'))) : bytes;
}

function onAnyMachine(provenance: string): string {
  const { trials, ...rest } = JSON.parse(provenance) as { trials: { label: string }[]; [key: string]: unknown };
  for (const key of ofTheMachine) delete rest[key];
  return `${JSON.stringify({ ...rest, trials: trials.map(({ label }) => ({ label })) }, null, 2)}\n`;
}

/** One line for each file that is missing, is too many, or differs by a byte. */
export function differences(found: Map<string, Buffer>, golden: Map<string, Buffer>): string[] {
  return [...new Set([...golden.keys(), ...found.keys()])].sort().flatMap((file) => {
    const [is, should] = [found.get(file), golden.get(file)];
    if (is === undefined) return [`${file}: missing`];
    if (should === undefined) return [`${file}: not among the golden files`];
    return is.equals(should) ? [] : [`${file}: differs from byte ${firstDifference(is, should)} on`];
  });
}

function firstDifference(a: Buffer, b: Buffer): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return i;
  return shorter;
}
