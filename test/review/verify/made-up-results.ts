import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const madeUpProvenance = {
  schemaVersion: 1,
  command: 'npm run inkledger -- run c.yaml',
  config: { name: 'c', hash: 'c'.repeat(64), resolved: { model: { C: 10 }, seed: 1 } },
  datasets: [{ name: 'sotu', hash: 'd'.repeat(64), labelSource: 'speakers' }],
  seed: 1,
  trials: [{ label: 'sotu', key: 'k' }],
  code: { version: 'e'.repeat(64), commit: 'f'.repeat(40) },
  packages: { vega: '6.4.0', zod: '4.6.7' },
  node: 'v20.20.2',
  platform: 'linux x64',
  processor: 'made up',
  finished: '2026-01-01T00:00:00.000Z',
  seconds: 1,
};

export const madeUpFiles: Readonly<Record<string, string>> = {
  'metrics.json': JSON.stringify({ rows: [{ dataset: 'sotu', AUC: 0.75 }] }),
  'provenance.json': JSON.stringify(madeUpProvenance),
  'table.csv': 'corpus,AUC\nsotu,0.75\n',
  'table.md': '| sotu | .75 |\n',
  'figures/roc.svg': '<svg><path d="M1.5,2"/></svg>',
};

/** Writes files into a folder, with their folders. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}
