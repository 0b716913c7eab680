// node --import tsx test/golden/compare.ts <results>: exit code 1 where they are not the golden ones, byte for byte.
import { differences, resultsFiles } from './results-files.ts';
import { goldenFolder } from './golden-folder.ts';

const golden = resultsFiles(goldenFolder);
const found = differences(resultsFiles(process.argv[2]!), golden);
if (found.length > 0) {
  process.stderr.write(`${found.join('\n')}\nIf the change is meant, renew the golden results: npm run golden\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${golden.size} files are the golden ones, byte for byte\n`);
}
