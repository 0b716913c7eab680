import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every page that a reader is sent to, by its path from the project's folder. */
export function pages(): Map<string, string> {
  const files = [
    'README.md',
    ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`),
    ...readdirSync(path.join(root, 'datasets'), { recursive: true, encoding: 'utf8' }).map(
      (file) => `datasets/${file}`,
    ),
  ];
  return new Map(
    files
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
}
