import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as inkledger from '../../src/index.ts';
import { helpOf, leafCommands } from '../cli/program.ts';
import { blocksOf } from './blocks.ts';
import { pages } from './pages.ts';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The commands that pages name in a sentence, with the page. */
const inline = [...pages()].flatMap(([page, text]) =>
  Array.from(
    text.matchAll(/`((?:npm run |npx )?(?:inkledger(?: --)?|node src\/cli\/inkledger\.js) [^`]+|npm run [^`]+)`/g),
    ([, command]) => ({ page, command }),
  ),
);

test('every command that a page names in a sentence is there, with its options', async () => {
  expect(inline.length).toBeGreaterThan(20);
  const leaves = await leafCommands();
  const named = new Set([...leaves.keys()].flatMap((leaf) => [leaf, leaf.split(' ')[0]]));
  for (const { page, command } of inline) {
    const [, script] = /^npm run (\S+)/.exec(command) ?? [];
    if (script !== undefined) expect(Object.keys(scripts), `${page}: ${command}`).toContain(script);
    if (script !== undefined && script !== 'inkledger') continue;
    const words = command.replace(/^.*?inkledger(\.js)?( --(?= ))? ?/, '').split(' ');
    const first = words[0];
    // `inkledger <command>` stands for all of them; `--help` for the program's own options.
    if (/^[<-]/.test(first)) continue;
    const path = named.has(`${first} ${words[1]}`) ? [first, words[1]] : [first];
    // `inkledger chain stats | change` names several.
    expect(named, `${page}: ${command}`).toContain(path.join(' '));
    const help = await helpOf(path);
    for (const option of command.match(/(?<= )--[a-z][a-z-]*/g) ?? []) {
      expect(help, `${page}: ${command}`).toMatch(new RegExp(`^ .*${option}\\b`, 'm'));
    }
  }
});

test('what a page imports from the package is exported', () => {
  const imported = [...pages().values()]
    .flatMap((text) => blocksOf(text))
    .flatMap(({ content }) =>
      Array.from(content.matchAll(/import \{([^}]+)\} from 'inkledger'/g), ([, names]) => names),
    )
    .flatMap((names) => names.split(',').map((name) => name.trim()));
  expect(imported.length).toBeGreaterThan(3);
  for (const name of imported) expect(Object.keys(inkledger)).toContain(name);
});
