import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { headlines } from '../../src/cli/readme/headlines.ts';
import { withHeadlines } from '../../src/cli/readme/readme-text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

test('README.md shows the headlines of the results as they are (else: npm run readme)', () => {
  expect(readme).toBe(withHeadlines(readme, headlines, root));
});

test('every file that README.md links to is there', () => {
  const links = Array.from(readme.matchAll(/\]\((?!https?:)([^)#]+)/g), ([, file]) => file);
  expect(links.length).toBeGreaterThan(5);
  for (const file of links) expect(existsSync(path.join(root, file)), file).toBe(true);
});
