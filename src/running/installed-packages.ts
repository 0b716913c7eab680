import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../common/hash.ts';

interface PackageFile {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * The packages that a package's folder depends on, with the versions that are installed.
 *
 * @throws Error where one is not installed
 */
export function directPackages(folder: string): Record<string, string> {
  const { dependencies = {} } = packageFile(folder);
  return Object.fromEntries(
    Object.keys(dependencies).map((name) => {
      const found = folderOf(name, folder);
      if (found === undefined) throw new Error(`the package ${name} is not installed: run npm install`);
      return [name, packageFile(found).version];
    }),
  );
}

/**
 * Every package that is reached from a package's folder, directly or through others: `name@version`, sorted, each once.
 * Optional ones, which npm chooses by the machine, are left out, as a lockfile has those of all machines.
 */
export function allPackages(folder: string): string[] {
  const found = new Map<string, string>();
  const visit = (from: string) => {
    const { dependencies = {}, optionalDependencies = {} } = packageFile(from);
    for (const name of Object.keys(dependencies)) {
      if (name in optionalDependencies) continue;
      const own = folderOf(name, from);
      if (own === undefined || found.has(own)) continue;
      found.set(own, `${name}@${packageFile(own).version}`);
      visit(own);
    }
  };
  visit(folder);
  return [...new Set(found.values())].sort(compareText);
}

/** Where Node finds a package from a folder: the nearest `node_modules` above it that has one of the name. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === path.dirname(folder)) return undefined;
  }
}

function packageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}
