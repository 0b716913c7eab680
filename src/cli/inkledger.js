#!/usr/bin/env node
// The entry is plain JavaScript, since Node 20 reads no TypeScript by itself. main.ts and the commands' descriptions,
// all that `--help` needs, go through tsx's synchronous reader. Its loader for modules starts a thread and takes longer
// than the rest together, so it starts only when a command runs. yargs comes first: it needs no translating.
import { createRequire } from 'node:module';
import yargs from 'yargs';

const require = createRequire(import.meta.url);
require('tsx/cjs/api').register();
const { main } = require('./main.ts');

await main(yargs(process.argv.slice(2)), async () => {
  const { register } = await import('tsx/esm/api');
  register();
});
