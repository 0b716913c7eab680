import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from './finding.ts';

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked extends Manifest {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

function readLock(root: string): Readonly<Record<string, Locked>> | undefined {
  const file = path.join(root, 'package-lock.json');
  return existsSync(file) ? readJson(file).packages : undefined;
}

/** Whether the lockfile is that of package.json. */
export function lockfileFinding(root: string): Omit<Finding, 'check'> {
  const own: Manifest = readJson(path.join(root, 'package.json'));
  const locked = readLock(root)?.[''];
  if (locked === undefined) return { status: 'note', found: 'there is no package-lock.json: versions are not pinned' };
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    for (const name of new Set([...Object.keys(own[kind] ?? {}), ...Object.keys(locked[kind] ?? {})])) {
      const [asked, pinned] = [own[kind]?.[name], locked[kind]?.[name]];
      if (asked === pinned) continue;
      const found = `package.json asks for ${name} ${asked ?? '(not at all)'}, package-lock.json for ${pinned ?? '(not at all)'}`;
      return { status: 'problem', found, remedy: 'npm install --package-lock-only, or take both from one commit' };
    }
  }
  return { status: 'ok', found: 'package-lock.json is that of package.json' };
}

/** Whether every package is installed in the version that the lockfile, or else package.json, names. */
export function packagesFinding(root: string): Omit<Finding, 'check'> {
  const expected = expectedVersions(root);
  const wrong = expected.flatMap(({ name, version, required, folder }) => {
    const installed = installedVersion(root, folder);
    if (installed === version || (installed === undefined && !required)) return [];
    return [`${name} ${version} is ${installed === undefined ? 'not installed' : `installed as ${installed}`}`];
  });
  if (wrong.length === 0) return { status: 'ok', found: `${expected.length} packages are as pinned` };
  const more = wrong.length > 3 ? `, and ${wrong.length - 3} more` : '';
  return { status: 'problem', found: `${wrong.slice(0, 3).join(', ')}${more}`, remedy: 'npm ci' };
}

interface Expected {
  readonly name: string;
  readonly version: string;
  /** What only some platforms, or only work on inkledger itself, need may be missing. */
  readonly required: boolean;
  /** `node_modules/…` */
  readonly folder: string;
}

function expectedVersions(root: string): Expected[] {
  const locked = readLock(root);
  if (locked === undefined) {
    const { dependencies = {} }: Manifest = readJson(path.join(root, 'package.json'));
    // A range or a path names no version: only whether something is there can be told.
    return Object.entries(dependencies)
      .filter(([, version]) => /^\d/.test(version))
      .map(([name, version]) => ({ name, version, required: true, folder: `node_modules/${name}` }));
  }
  return Object.entries(locked)
    .filter(([folder]) => folder.startsWith('node_modules/'))
    .map(([folder, entry]) => ({
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: (entry.link ? locked[entry.resolved!]?.version : entry.version) ?? 'of no version',
      required: !(entry.dev || entry.optional || entry.devOptional),
      folder,
    }));
}

/** As Node finds packages: in the folder itself, or in one that it lies in. */
function installedVersion(root: string, folder: string): string | undefined {
  for (let from = root; ; from = path.dirname(from)) {
    const manifest = path.join(from, folder, 'package.json');
    if (existsSync(manifest)) return readJson(manifest).version;
    if (path.dirname(from) === from) return undefined;
  }
}
