import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../common/hash.ts';
import type { Provenance } from '../provenance.ts';
import { crateName, provenanceName } from '../varying-files.ts';
import { configsElsewhere } from './config-entity.ts';
import { crateOf } from './crate.ts';
import { croissantElsewhere } from './dataset-entities.ts';
import { describeResultsFile, fileEntity } from './file-entity.ts';

/**
 * The crate of a results folder: a pure function of its files and of what the project says of itself and its datasets.
 * So whoever doubts one makes it anew from the folder and compares.
 *
 * @param folder with everything in it but the crate
 */
export async function resultsCrate(folder: string): Promise<string> {
  const names = (await filesBelow(folder)).filter((name) => name !== crateName);
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  const provenance = JSON.parse(String(contents[names.indexOf(provenanceName)])) as Provenance;
  const { title, experiment } = provenance.config.resolved;
  return crateOf({
    name: title,
    description: `Tables, charts and numbers of the inkledger config ${provenance.config.name} (${experiment})`,
    runs: [
      {
        provenance,
        configs: configsElsewhere(provenance.config),
        made: names.map((name, i) => fileEntity(name, contents[i], describeResultsFile(name))),
      },
    ],
    files: [],
    projectFile: croissantElsewhere,
  });
}

/** The files below a folder, by their paths from it with slashes, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(compareText);
}
