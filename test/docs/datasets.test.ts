import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { descriptions } from '../../datasets/descriptions.ts';
import { readerNames } from '../../datasets/readers/index.ts';
import { authorLinkingSchema } from '../../experiments/author-linking/config.ts';
import { grouped } from '../../src/cli/datasets/list.ts';
import { cleaningStages } from '../../src/text/cleaning/index.ts';
import { placeholders } from '../../src/text/identifiers/index.ts';

const text = await readFile(fileURLToPath(new URL('../../docs/datasets.md', import.meta.url)), 'utf8');

test('docs/datasets.md has a valid config for every reader', () => {
  const configs = Array.from(text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm), ([, yaml]) =>
    authorLinkingSchema.parse(parse(yaml)),
  );
  const readers = configs.map(({ dataset }) => (dataset as { reader: string }).reader);
  expect(readers).toEqual([...readerNames]);
});

test('docs/datasets.md counts every dataset and lists the stages in their order', () => {
  for (const [name, { documents, authors }] of Object.entries(descriptions)) {
    expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\| ${grouped(documents)} .*\\| ${grouped(authors)} \\|`, 'm'));
  }
  const rows = text.slice(text.indexOf('| stage |'), text.indexOf('`text.stages` is')).matchAll(/^\| `([a-z-]+)`/gm);
  expect(Array.from(rows, ([, stage]) => stage)).toEqual(cleaningStages.map(({ name }) => name));
  for (const placeholder of Object.values(placeholders)) expect(text).toContain(placeholder);
});
