import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allPackages, directPackages } from '../../src/running/installed-packages.ts';
import { configName } from '../../src/running/plan.ts';
import { isInstalled, packageFolderOf, projectFolder } from '../../src/running/project-folder.ts';

const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'inkledger-package-')));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes packages by their folders: name, version and what they depend on. */
function packages(files: Readonly<Record<string, object>>) {
  for (const [place, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, place), { recursive: true });
    writeFileSync(path.join(folder, place, 'package.json'), JSON.stringify(content));
  }
}

describe('the folder of a package', () => {
  test('is the nearest with a package.json, for sources and for what they are compiled to', () => {
    expect(projectFolder).toBe(root);
    packages({ 'node_modules/inkledger': { name: 'inkledger' } });
    const own = path.join(folder, 'node_modules/inkledger');
    expect(packageFolderOf(path.join(own, 'src/running/run.ts'))).toBe(own);
    expect(packageFolderOf(path.join(own, 'dist/src/running/run.js'))).toBe(own);
    expect(() => packageFolderOf('/nowhere/at/all.ts')).toThrow('/nowhere/at/all.ts lies in no folder');
  });

  test('is installed where npm puts packages', () => {
    expect(isInstalled(root)).toBe(false);
    expect(isInstalled('/home/a/node_modules/inkledger')).toBe(true);
    expect(isInstalled('/home/node_modules/projects/inkledger')).toBe(false);
  });
});

describe('installed packages', () => {
  test('are found as Node finds them, each version once, optional ones left out', () => {
    packages({
      'node_modules/inkledger': {
        version: '0.1.0',
        dependencies: { a: '^1.0.0', b: '*', native: '*' },
        optionalDependencies: { native: '*' },
        devDependencies: { d: '*' },
      },
      'node_modules/inkledger/node_modules/a': { version: '1.2.0', dependencies: { c: '*' } },
      'node_modules/a': { version: '2.0.0' },
      'node_modules/b': { version: '3.0.0', dependencies: { a: '^2.0.0', c: '*' } },
      // In a circle, as packages may be.
      'node_modules/c': { version: '4.0.0', dependencies: { b: '*' } },
      'node_modules/d': { version: '5.0.0' },
      'node_modules/native': { version: '6.0.0' },
    });
    const own = path.join(folder, 'node_modules/inkledger');
    expect(allPackages(own)).toEqual(['a@1.2.0', 'a@2.0.0', 'b@3.0.0', 'c@4.0.0']);
    expect(directPackages(own)).toEqual({ a: '1.2.0', b: '3.0.0', native: '6.0.0' });
  });

  test('a missing one is named', () => {
    packages({ here: { version: '1.0.0', dependencies: { gone: '*' } } });
    expect(() => directPackages(path.join(folder, 'here'))).toThrow('the package gone is not installed');
  });

  test('of this project are those of its lockfile, but for those that stand in for others', () => {
    const { packages: locked } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    const direct = directPackages(root);
    expect(Object.keys(direct).length).toBeGreaterThan(30);
    for (const [name, version] of Object.entries(direct)) {
      const { link, resolved, version: own } = locked[`node_modules/${name}`];
      expect(version, name).toBe(link ? locked[resolved].version : own);
    }
  });
});

describe('the name of a config', () => {
  test('is its path below configs/ of the project, or of the folder where the command runs', () => {
    expect(configName(path.join(root, 'configs/author-linking/paper.yaml'))).toBe('author-linking/paper');
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    expect(configName(path.join(folder, 'configs/mine/one.yml'))).toBe('mine/one');
    expect(configName(path.join(root, 'configs/author-linking/paper.yaml'))).toBe('author-linking/paper');
    expect(configName(path.join(folder, 'elsewhere/one.yaml'))).toBe('one');
    expect(configName(path.join(folder, 'configs-old/one.yaml'))).toBe('one');
  });
});
