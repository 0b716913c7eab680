import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hashValue } from '../common/hash.ts';
import { codeVersion, projectFolder } from './code-version.ts';
import type { Plan } from './plan.ts';

/** Where a result comes from: what a reviewer needs to rerun it and to tell why a rerun differs. */
export function provenanceOf(plan: Plan, startedAt: number): Record<string, unknown> {
  const { config } = plan;
  return {
    schemaVersion: 1,
    command: commandOf(plan.file),
    config: { name: plan.name, hash: hashValue(config), resolved: config },
    datasets: plan.inputs.datasets,
    seed: config.seed,
    trials: plan.trials.map(({ label, key }) => ({ label, key })),
    code: { version: codeVersion(), commit: commit() },
    packages: installedPackages(),
    node: process.version,
    platform: `${os.platform()} ${os.arch()}`,
    processor: os.cpus()[0]?.model ?? 'unknown',
    finished: new Date().toISOString(),
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
  };
}

/** What runs the config again: npm starts it in the project's folder, so the path starts there too. */
function commandOf(file: string): string {
  const relative = path.relative(projectFolder, path.resolve(file)).split(path.sep).join('/');
  const word = /^[\w./:-]+$/.test(relative) ? relative : `'${relative.replaceAll("'", "'\\''")}'`;
  return `npm run inkledger -- run ${word}`;
}

/** The commit that is checked out, marked where the work tree differs from it; null outside a repository. */
export function commit(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':!results');
    return git('rev-parse', 'HEAD') + (changed === '' ? '' : ' with uncommitted changes');
  } catch {
    return null;
  }
}

function installedPackages(): Record<string, string> {
  const read = (file: string) => JSON.parse(readFileSync(path.join(projectFolder, file), 'utf8'));
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  return Object.fromEntries(
    Object.keys(dependencies).map((name) => [name, read(`node_modules/${name}/package.json`).version as string]),
  );
}
