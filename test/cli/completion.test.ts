import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { datasets } from '../../datasets/index.ts';
import { commands } from '../../src/cli/commands.ts';
import { knownNames } from '../../src/cli/completion/known-names.ts';
import { completionScript } from '../../src/cli/completion/scripts.ts';
import { completionValues } from '../../src/cli/completion/values.ts';
import { kinds } from '../../src/cli/new/kinds.ts';
import { featureGroups } from '../../src/stylometry/index.ts';
import { runProgram } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-completion-'));
mkdirSync(path.join(folder, 'configs/mine'), { recursive: true });
for (const file of ['one.yaml', 'two.yml', 'notes.txt']) writeFileSync(path.join(folder, 'configs/mine', file), '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const values = (...words: string[]) => completionValues(words, commands, { root, folder });

describe('values', () => {
  test('the names come from the schema of configs, all of them', () => {
    expect(knownNames(root).datasets).toEqual(datasets.map(({ name }) => name));
    expect(knownNames(root).featureGroups).toEqual(featureGroups.map(({ name }) => name));
    expect(knownNames(folder)).toEqual({ datasets: [], featureGroups: [] });
  });

  test('configs of the folder for every command that takes them', () => {
    const files = ['configs/mine/one.yaml', 'configs/mine/two.yml'];
    expect(values('run', '')).toEqual(files);
    expect(values('run', files[0], 'configs/mine/t')).toEqual([files[1]]);
    expect(values('dossiers', 'conf')).toEqual(files);
    expect(values('reproduce', '--suite', '')).toEqual(files);
  });

  test('datasets, feature groups and kinds of parts', () => {
    expect(values('datasets', 'show', 'so')).toEqual(['sotu']);
    expect(values('datasets', 'check', 'sotu', 'mar')).toEqual(['market']);
    expect(values('explain', 'a', 'b', '--features', 'lay')).toEqual(['layout']);
    expect(values('explain', 'a', 'b', '--features', 'words,lay')).toEqual(['words,layout']);
    expect(values('new', '')).toEqual(kinds.map(({ name }) => name));
  });

  test('none for options, for other options’ values, and where a new name is typed', () => {
    expect(values('run', '--')).toEqual([]);
    expect(values('run', '--results', '')).toEqual([]);
    expect(values('new', 'matcher', '')).toEqual([]);
    expect(values('datasets', '')).toEqual([]);
    expect(values('')).toEqual([]);
  });
});

const asked = async (...words: string[]) => {
  const { output } = await runProgram(['--get-yargs-completions', 'inkledger', ...words], { SHELL: 'bash' });
  return output.split('\n').filter((line) => line !== '');
};

test('the program completes commands, options, choices and values', async () => {
  expect(await asked('')).toEqual(commands.map(({ command }) => String(command).split(' ')[0]));
  // yargs leaves it to the shell to take those that start as the word does.
  expect(await asked('datasets', 'sim')).toContain('simulate');
  expect(await asked('run', '--re')).toContain('--results');
  expect(await asked('datasets', 'simulate', '--size', '')).toEqual(['small', 'dense', 'paper']);
  expect(await asked('run', 'configs/author-linking/pap')).toEqual(['configs/author-linking/paper.yaml']);
});

test('bash completes by the script, a program whose path has a space and a quote in it too', async () => {
  const strange = path.join(folder, "it's a folder.mjs");
  writeFileSync(strange, "console.log(process.env.SHELL, process.argv.slice(2).join('+'));");
  const complete = async (script: string) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's
    const typed = 'COMP_WORDS=(inkledger datasets show so) COMP_CWORD=3; _inkledger; printf "%s\\n" "${COMPREPLY[@]}"';
    const { stdout } = await promisify(execFile)('bash', ['-c', `${script}\n${typed}\ncomplete -p inkledger`]);
    return stdout.trim().split('\n');
  };
  const { output } = await runProgram(['completion']);
  expect(await complete(output)).toEqual(['sotu', expect.stringContaining('-F _inkledger inkledger')]);
  // What does not start as the word typed is left out: so the words are shown by a program that answers with them.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's
  const echo = completionScript('bash', process.execPath, strange).replace('"${COMP_WORDS[COMP_CWORD]}"*)', '*)');
  expect((await complete(echo))[0]).toBe('bash --get-yargs-completions+inkledger+datasets+show+so');
});

test('zsh gets descriptions, from the same program', async () => {
  const { output } = await runProgram(['completion', 'zsh']);
  expect(output).toMatch(/^#compdef inkledger\n/);
  expect(output).toContain("src/cli/inkledger.js' --get-yargs-completions");
  const described = await runProgram(['--get-yargs-completions', 'inkledger', 'datasets', 'li'], { SHELL: 'zsh' });
  expect(described.output).toMatch(/^list:Name every dataset .*\nshow:/);
});
