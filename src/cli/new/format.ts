import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../common/error.ts';

/**
 * Code as the project's formatter has it, imports in order.
 *
 * @param root the project's folder
 * @param file where the code goes, from there
 * @throws InputError where the formatter is not installed
 */
export function formatCode(root: string, file: string, code: string): string {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  if (!existsSync(biome)) {
    throw new InputError('the formatter is not installed: run npm ci, with the development packages', { file: biome });
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'check', '--write', `--stdin-file-path=${file}`],
    { cwd: root, input: code, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} can't be formatted: ${stderr || stdout}`);
  return stdout;
}
