import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Not of the sources: large, or made by running. */
const leftOut = new Set(['.cache', '.git', 'coverage', 'dist', 'node_modules', 'results']);

/** A copy of the project that a test may change: the sources without results, the packages by a link. */
export interface ProjectCopy {
  readonly folder: string;
  remove(): void;
}

export function copyProject(name: string): ProjectCopy {
  const folder = mkdtempSync(path.join(tmpdir(), `inkledger-${name}-`));
  for (const entry of readdirSync(root)) {
    if (!leftOut.has(entry)) cpSync(path.join(root, entry), path.join(folder, entry), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
