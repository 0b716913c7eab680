import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/running/folder-lock.ts';
import { configName } from '../../src/running/plan.ts';
import { checkPlaces, lockPlaces } from '../../src/running/results-places.ts';

let results: string;
beforeEach(() => {
  results = mkdtempSync(path.join(tmpdir(), 'places-'));
});
afterEach(() => rmSync(results, { recursive: true }));

const place = (name: string) => ({ configFile: `${name}.yaml`, folder: path.join(results, name) });

function put(file: string): void {
  mkdirSync(path.dirname(path.join(results, file)), { recursive: true });
  writeFileSync(path.join(results, file), '');
}

test('places that are free, empty or hold results are fit', () => {
  mkdirSync(path.join(results, 'empty'));
  put('old/metrics.json');
  put('old/figures/roc.svg');
  put('old/notes/a.txt');
  checkPlaces(['free', 'empty', 'old'].map(place));
});

test.each([[['a', 'a']], [['a', 'a/b']], [['a/b', 'a']]])(
  'configs that would replace one another’s results are refused: %j',
  (names) => {
    expect(() => checkPlaces(names.map(place))).toThrow(
      /^.+\.yaml: its results would go to .+, and those of .+\.yaml to/,
    );
  },
);

test('names that begin alike are no matter', () => {
  checkPlaces(['a', 'ab', 'a-b'].map(place));
});

test.each(['notes.txt', 'photos/one.jpg'])('a folder of something else is not replaced: %s', (file) => {
  put(`a/${file}`);
  expect(() => checkPlaces([place('a')])).toThrow(`${path.join(results, 'a')}: it holds something else`);
});

test('a folder that holds the results of further configs is not replaced', () => {
  put('a/metrics.json');
  put('a/b/metrics.json');
  expect(() => checkPlaces([place('a')])).toThrow('it holds something else than the results of one config (b)');
});

test('a file in the place of the results is an input error', () => {
  put('a');
  expect(() => checkPlaces([place('a')])).toThrow('results go to a folder, and this is a file');
});

test('one folder that is taken frees the others again', async () => {
  const release = await lockFolder(place('b').folder);
  await expect(lockPlaces(['a', 'b', 'c'].map(place), {})).rejects.toThrow(`${place('b').folder}: another run`);
  await release();
  await (await lockPlaces(['c', 'b', 'a'].map(place), {}))();
});

test.each(['..yaml', '...yaml', '....yml', '.yaml', 'x/..yaml', '.hidden.yaml', 'configs/..yaml'])(
  'a config that is called %s names no results',
  (file) => {
    expect(() => configName(file)).toThrow('may not start with a dot');
  },
);

test('a config is called by its place in configs/, or by its own name elsewhere', () => {
  expect(configName('configs/author-linking/paper.yaml')).toBe('author-linking/paper');
  expect(configName('configs/../../elsewhere/a.yml')).toBe('a');
});
