import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DatasetReference } from '../../datasets/reference.ts';
import { hashValue, sha256 } from '../common/hash.ts';
import { codeVersion } from './code-version.ts';
import { directPackages } from './installed-packages.ts';
import { type ConfigFile, type Plan, pathFromProject } from './plan.ts';
import { isInstalled, projectFolder } from './project-folder.ts';

/** Where a result comes from: what a reviewer needs to rerun it and to tell why a rerun differs. */
export interface Provenance {
  readonly schemaVersion: number;
  /** What runs the config again, in the project's folder. */
  readonly command: string;
  readonly config: {
    readonly name: string;
    /** Of `resolved`. */
    readonly hash: string;
    /** With what it extends, and defaults filled in. */
    readonly resolved: Plan['config'];
    /** The config's file and those that it extends, in that order. */
    readonly files: readonly ConfigFile[];
  };
  readonly datasets: readonly DatasetReference[];
  readonly seed: number;
  readonly trials: readonly { readonly label: string; readonly key: string }[];
  readonly code: {
    /** The version in package.json. */
    readonly release: string;
    /** The hash of the sources that trials depend on. */
    readonly version: string;
    readonly commit: string | null;
    /** The SHA-256 of package-lock.json, which pins every package; null where the project has none with it. */
    readonly lockfile: string | null;
  };
  readonly packages: Readonly<Record<string, string>>;
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  /** ISO 8601, UTC. */
  readonly finished: string;
  /** How long the run took, that of other configs run with it included. */
  readonly seconds: number;
}

/** The provenance of a planned config whose results are being written. */
export function provenanceOf(plan: Plan, startedAt: number): Provenance {
  const { config } = plan;
  return {
    schemaVersion: 1,
    command: commandOf(plan.file),
    config: { name: plan.name, hash: hashValue(config), resolved: config, files: plan.configFiles },
    datasets: plan.inputs.datasets,
    seed: config.seed,
    trials: plan.trials.map(({ label, key }) => ({ label, key })),
    code: {
      release: packageVersion(),
      version: codeVersion(),
      commit: commit(),
      lockfile: lockfileHash(),
    },
    packages: directPackages(projectFolder),
    node: process.version,
    platform: `${os.platform()} ${os.arch()}`,
    processor: os.cpus()[0]?.model ?? 'unknown',
    finished: new Date().toISOString(),
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
  };
}

/**
 * What runs the config again. In a checkout npm starts it in the project's folder, so the path starts there too; the
 * installed package is started in the user's own folder.
 */
function commandOf(file: string): string {
  const installed = isInstalled(projectFolder);
  const relative = installed ? path.relative('', file).split(path.sep).join('/') : pathFromProject(file);
  const word = /^[\w./:-]+$/.test(relative) ? relative : `'${relative.replaceAll("'", "'\\''")}'`;
  return `${installed ? 'npx inkledger' : 'npm run inkledger --'} run ${word}`;
}

/**
 * The commit that is checked out, marked where the work tree differs from it; null outside a repository, and for the
 * installed package: a repository around it is another one.
 */
export function commit(): string | null {
  if (isInstalled(projectFolder)) return null;
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':!results');
    return git('rev-parse', 'HEAD') + (changed === '' ? '' : ' with uncommitted changes');
  } catch {
    return null;
  }
}

/** An installed package comes without its lockfile. */
function lockfileHash(): string | null {
  const file = path.join(projectFolder, 'package-lock.json');
  return existsSync(file) ? sha256(readFileSync(file)) : null;
}

function packageVersion(): string {
  return JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')).version;
}
