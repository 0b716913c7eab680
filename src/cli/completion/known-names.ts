import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Schema {
  readonly title?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/**
 * The names that configs may say, from the JSON Schema of configs: loading the parts themselves takes longer than a
 * person waits for a completion.
 *
 * @param root the project's folder
 */
export function knownNames(root: string): { datasets: string[]; featureGroups: string[] } {
  const file = path.join(root, 'configs/schema.json');
  if (!existsSync(file)) return { datasets: [], featureGroups: [] };
  const schema: Schema = JSON.parse(readFileSync(file, 'utf8'));
  const linking = schema.anyOf?.find(({ title }) => title === 'author-linking')?.properties;
  return { datasets: namesIn(linking?.dataset), featureGroups: namesIn(linking?.features?.items) };
}

/** The first list of names among the shapes that a value may have. */
function namesIn(schema: Schema | undefined): string[] {
  if (schema?.enum !== undefined) return [...schema.enum];
  for (const shape of schema?.anyOf ?? []) {
    const names = namesIn(shape);
    if (names.length > 0) return names;
  }
  return [];
}

/** The configs below `configs/` of a folder, as paths from there. */
export function configFiles(folder: string): string[] {
  const configs = path.join(folder, 'configs');
  if (!existsSync(configs)) return [];
  return readdirSync(configs, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => path.posix.join('configs', file.split(path.sep).join('/')))
    .sort();
}
