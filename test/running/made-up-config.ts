import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes `c.yaml`, a config of one trial a variant on the golden suite's ads, into a folder.
 *
 * @param variants as YAML has them, below `variants:`
 */
export function writeMadeUpConfig(folder: string, variants: string, resamples = 100): void {
  copyFileSync(fileURLToPath(new URL('../golden/ads.jsonl', import.meta.url)), path.join(folder, 'ads.jsonl'));
  writeFileSync(
    path.join(folder, 'c.yaml'),
    `title: Made-up ads
experiment: author-linking
dataset: { reader: json-lines, path: ads.jsonl, columns: { text: text, author: owner, id: id } }
seed: 3
audit: false
text: { minimumWords: 20 }
pairs: { same: 40, different: 80 }
features: [words]
model: { kind: logistic-regression }
evaluate: { resamples: ${resamples} }
variants:
${variants}`,
  );
}

/** So many variants, each of a trial of its own. */
export const manyVariants = (count: number): string =>
  Array.from({ length: count }, (_, i) => `  at ${i}: { pairs: { same: ${40 + i} } }\n`).join('');
