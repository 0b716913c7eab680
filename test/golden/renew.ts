// node --import tsx test/golden/renew.ts <results>: makes them the golden ones.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goldenFolder } from './golden-folder.ts';
import { resultsFiles } from './results-files.ts';

const files = resultsFiles(process.argv[2]!);
rmSync(goldenFolder, { recursive: true, force: true });
for (const [name, content] of files) {
  const file = path.join(goldenFolder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
process.stdout.write(`${files.size} golden files in ${path.relative('', goldenFolder)}\n`);
