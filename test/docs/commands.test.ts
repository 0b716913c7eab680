import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { helpOf } from '../cli/program.ts';

const text = await readFile(fileURLToPath(new URL('../../docs/commands.md', import.meta.url)), 'utf8');

test('docs/commands.md has a heading for every command', () => {
  for (const { command } of commands) expect(text).toContain(`## \`inkledger ${command}\``);
});

test('docs/commands.md names every option and every command below a command', async () => {
  for (const { command } of commands) {
    const name = String(command).split(' ')[0];
    const help = await helpOf([name]);
    const inner = Array.from(help.matchAll(/^ +inkledger (\w+ \w+)/gm), ([, path]) => path);
    for (const path of inner) expect(text).toContain(`\`${path}`);
    const helps = [help, ...(await Promise.all(inner.map((path) => helpOf(path.split(' ')))))];
    const options = helps.flatMap((each) => each.match(/(?<=^ .*)--[a-z-]+/gm) ?? []);
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) {
      expect(text, `${name} ${option}`).toContain(`\`${option}\``);
    }
  }
});
