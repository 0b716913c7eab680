import path from 'node:path';
import { sha256 } from '../../common/hash.ts';
import { type Entity, pathId } from './entity.ts';

/** Media types by the last ending of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.cff': 'application/yaml',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tex': 'application/x-tex',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
};

/** The media type of a file by its name. */
export function mediaTypeOf(file: string): string {
  if (path.posix.basename(file) === 'LICENSE') return 'text/plain';
  return mediaTypes[path.posix.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** A file that is in the crate, with its size in bytes and its SHA-256. */
export function fileEntity(file: string, bytes: Uint8Array, description: string, more: Partial<Entity> = {}): Entity {
  return {
    '@id': pathId(file),
    '@type': 'File',
    name: file,
    description,
    encodingFormat: mediaTypeOf(file),
    contentSize: String(bytes.length),
    sha256: sha256(bytes),
    ...more,
  };
}

/** What a file of a results folder is, by its name. */
export function describeResultsFile(file: string): string {
  if (file === 'metrics.json') return 'Every number behind the tables and charts, with intervals and sample counts';
  if (file === 'provenance.json') return 'Config as resolved, hashes of data and code, versions, machine and time';
  if (file.startsWith('graphs/')) return 'Groups of ads with the evidence on their pairs, numbered, without texts';
  const found = kinds.find(([ending]) => file.endsWith(ending));
  return found === undefined ? 'A file of the results' : found[1];
}

const kinds: readonly (readonly [ending: string, description: string])[] = [
  ['.vl.json', 'A chart as Vega-Lite, with its data'],
  ['.svg', 'A chart as SVG'],
  ['.pdf', 'A chart as PDF'],
  ['.png', 'A chart as PNG'],
  ['.csv', 'A table for programs, with whole numbers'],
  ['.md', 'A table to read, with its notes'],
  ['.tex', 'A table for LaTeX'],
];
