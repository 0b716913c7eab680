#!/usr/bin/env node
// The entry is plain JavaScript, since Node 20 reads no TypeScript by itself. main.ts and the commands' descriptions,
// all that `--help` needs, go through tsx's synchronous reader. Its loader for modules starts a thread and takes longer
// than the rest together, so it starts only when a command runs. yargs comes first: it needs no translating.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const least = require('../../package.json').engines.node.replace('>=', '');
if (least.localeCompare(process.versions.node, 'en', { numeric: true }) > 0) {
  process.stderr.write(`inkledger: this is Node ${process.versions.node}: install ${least} or later\n`);
  process.exit(3);
}
// Packages are asked for here, not in import lines, so that a missing one can be told from a failure of the program.
const { default: yargs } = await import('yargs').catch(notInstalled);
try {
  require('tsx/cjs/api').register();
} catch (error) {
  notInstalled(error);
}
const { main } = require('./main.ts');

await main(yargs(process.argv.slice(2)), async () => {
  const { register } = await import('tsx/esm/api');
  register();
});

/** Ends the process where a package is missing, since `inkledger doctor` can't start either. */
function notInstalled(error) {
  const missing = /^Cannot find (?:package|module) '([^']+)'/.exec(error.message)?.[1];
  if (missing === undefined) throw error;
  const folder = new URL('../..', import.meta.url).pathname;
  process.stderr.write(`inkledger: its packages are not installed (${missing} is missing): run npm ci in ${folder}\n`);
  process.exit(3);
}
