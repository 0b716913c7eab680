import { readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../common/hash.ts';

/** Every file below a folder, by its path from there with slashes, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(compareText);
}
