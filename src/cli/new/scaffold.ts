import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../common/error.ts';
import { findNamed } from '../../common/nearest.ts';
import { isInstalled, projectFolder } from '../../running/project-folder.ts';
import { type Addition, addToList } from './add-to-list.ts';
import { addDatasetRow } from './dataset-row.ts';
import { formatCode } from './format.ts';
import { constantOf, type Kind, kinds } from './kinds.ts';
import { checkName, titleOf } from './names.ts';
import { takenNames } from './taken-names.ts';
import { type Change, writeAll } from './write-all.ts';

export interface NewArguments {
  readonly kind: string;
  readonly name: string;
  readonly json: boolean;
}

const schemaFile = 'configs/schema.json';

/**
 * Starts a part of the user's own: a file that works, its test, its line in the index, and the schema of configs that
 * follows from it. All of it is written, or nothing.
 *
 * @returns what `inkledger new` prints
 * @throws InputError where the kind is unknown, the name is not right or taken, a file is there, or this is no checkout
 */
export async function scaffold({ kind: kindName, name, json }: NewArguments): Promise<string> {
  if (isInstalled(projectFolder)) {
    throw new InputError(
      'a new part goes into the sources: run this in a checkout of the project, not in the package that npm installed',
      { file: projectFolder },
    );
  }
  const kind = findNamed('kind', kindName, kinds);
  checkName(name);
  const what = kind.name.replace('-', ' ');
  if ((await takenNames(kind.name)).includes(name))
    throw new InputError(`there is a ${what} "${name}": choose another name`);
  const created = newFiles(kind, name);
  const edited = editedFiles(kind, name);
  let schema: Change | undefined;
  await writeAll(projectFolder, [...created, ...edited], async () => {
    schema = renewedSchema();
    return [schema];
  });
  const changed = [...edited, schema!].map(({ file }) => file);
  const next = kind.next.map((command) => command.replaceAll('NAME', name));
  const files = created.map(({ file }) => file);
  if (json) return `${JSON.stringify({ kind: kind.name, name, created: files, changed, next }, undefined, 2)}\n`;
  const list = (title: string, lines: readonly string[]) => `${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  return `${list('Created', files)}${list('Changed', changed)}${list('Change what was created to what you need. Then', next)}`;
}

function newFiles(kind: Kind, name: string): Change[] {
  const words = { name, identifier: constantOf(kind, name), title: titleOf(name) };
  return Object.entries(kind.files).map(([template, target]) => {
    const file = target.replaceAll('NAME', name);
    if (existsSync(path.join(projectFolder, file))) {
      throw new InputError('is there already, and nothing is replaced: choose another name', { file });
    }
    const source = readFileSync(path.join(import.meta.dirname, 'templates', kind.name, `${template}.txt`), 'utf8');
    const text = source.replace(/__(name|identifier|title)__/g, (_match, word: keyof typeof words) => words[word]);
    return { file, content: file.endsWith('.ts') ? formatCode(projectFolder, file, text) : text };
  });
}

function editedFiles(kind: Kind, name: string): Change[] {
  const edited = kind.additions(name, constantOf(kind, name)).map((addition: Addition): Change => {
    const { file } = addition;
    const before = readFileSync(path.join(projectFolder, file), 'utf8');
    return { file, before, content: formatCode(projectFolder, file, addToList(before, addition)) };
  });
  if (kind.name !== 'dataset') return edited;
  const file = 'docs/datasets.md';
  const before = readFileSync(path.join(projectFolder, file), 'utf8');
  return [...edited, { file, before, content: addDatasetRow(before, name, file) }];
}

/** The schema of configs, by a process of its own: this one has the lists as they were. */
function renewedSchema(): Change {
  const before = readFileSync(path.join(projectFolder, schemaFile), 'utf8');
  const entry = path.join(projectFolder, 'src/cli/inkledger.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'schema', '--to', '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`the new part does not load, and was taken back: ${stderr}`);
  return { file: schemaFile, before, content: stdout };
}
