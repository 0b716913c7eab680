import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { InputError } from '../../common/error.ts';
import { sha256 } from '../../common/hash.ts';
import { isUnfinished } from '../../common/leftovers.ts';
import { filesBelow } from '../../running/crate/results-crate.ts';
import { configName } from '../../running/plan.ts';
import type { Provenance } from '../../running/provenance.ts';
import { crateName, provenanceName } from '../../running/varying-files.ts';

/** A results folder in memory. */
export interface Results {
  readonly folder: string;
  readonly provenance: Provenance;
  /** By path from the folder, with slashes. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * The results folders that an argument stands for: itself, those below it, or that of a config.
 *
 * @throws InputError where there is none
 */
export async function resultsFoldersOf(argument: string, resultsFolder: string): Promise<string[]> {
  if (!existsSync(argument)) throw new InputError('there is no such config or results folder', { file: argument });
  if (statSync(argument).isDirectory()) {
    const marks = (await filesBelow(argument)).filter(
      (file) => path.posix.basename(file) === provenanceName && !file.split('/').some(isUnfinished),
    );
    if (marks.length > 0) return marks.map((file) => path.join(argument, path.dirname(file)));
    throw new InputError(`no results are in it: no ${provenanceName}; give a results folder or a config`, {
      file: argument,
    });
  }
  const folder = path.join(resultsFolder, configName(argument));
  if (existsSync(path.join(folder, provenanceName))) return [folder];
  throw new InputError(`it has no results in ${folder}: run it first, or give --results`, { file: argument });
}

/**
 * Reads a results folder, and holds every file against the checksum that its crate has of it.
 *
 * @throws InputError where a file is missing, too many or another than the run wrote
 */
export async function readResults(folder: string): Promise<Results> {
  const files = new Map<string, Buffer>();
  for (const name of await filesBelow(folder)) files.set(name, await readFile(path.join(folder, name)));
  const crate = files.get(crateName);
  if (crate === undefined) throw new InputError(`there is no ${crateName}: run the config again`, { file: folder });
  const expected = checksumsIn(parsed(crate, path.join(folder, crateName)) as CrateDocument);
  for (const name of new Set([...expected.keys(), ...files.keys()])) {
    if (name === crateName) continue;
    const bytes = files.get(name);
    const file = path.join(folder, name);
    if (bytes === undefined) throw new InputError('the run wrote it, and it is gone: run the config again', { file });
    if (!expected.has(name)) throw new InputError('no file of the run that wrote the folder: move it away', { file });
    const found = sha256(bytes);
    if (found !== expected.get(name)) {
      const problem = `its SHA-256 is ${found}, and the run wrote ${expected.get(name)}: run the config again`;
      throw new InputError(problem, { file });
    }
  }
  return { folder, provenance: provenanceIn(files, folder), files };
}

/** The parts of it that a package is made from. */
const neededProvenance = z.object({
  config: z.object({
    name: z.string().regex(/^(?!\.\.?(\/|$))[^/\0]+(\/(?!\.\.?(\/|$))[^/\0]+)*$/, 'no path below a folder'),
    resolved: z.looseObject({ title: z.string(), experiment: z.string() }),
    files: z.array(z.object({ path: z.string(), sha256: z.string() })).min(1),
  }),
  datasets: z.array(z.looseObject({ name: z.string(), hash: z.string() })),
  code: z.object({
    release: z.string(),
    version: z.string(),
    commit: z.string().nullable(),
    lockfile: z.string().nullable(),
  }),
  finished: z.iso.datetime(),
});

function provenanceIn(files: ReadonlyMap<string, Buffer>, folder: string): Provenance {
  const file = path.join(folder, provenanceName);
  const content = parsed(files.get(provenanceName)!, file);
  const { error } = neededProvenance.safeParse(content);
  if (error === undefined) return content as Provenance;
  const [{ path: key, message }] = error.issues;
  throw new InputError(`${key.join('.')}: ${message}; run the config again`, { file });
}

interface CrateDocument {
  readonly '@graph': readonly { readonly '@id': string; readonly '@type': unknown; readonly sha256?: string }[];
}

/** Of the files that a crate holds, not those that it only names. */
function checksumsIn(crate: CrateDocument): Map<string, string | undefined> {
  return new Map(
    crate['@graph']
      .filter((entity) => entity['@type'] === 'File' && !entity['@id'].startsWith('#'))
      .map((entity) => [decodeURIComponent(entity['@id']), entity.sha256]),
  );
}

function parsed(bytes: Buffer, file: string): unknown {
  try {
    return JSON.parse(String(bytes));
  } catch (error) {
    throw new InputError(`no JSON: ${(error as Error).message}; run the config again`, { file });
  }
}
