import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { InputError } from '../../../common/error.ts';
import { isUnfinished } from '../../../common/leftovers.ts';
import { type GroupGraph, groupGraphSchemaVersion } from '../group-graph.ts';
import type { ChartView, ConfigView, ProvenanceView } from '../page-data.ts';
import { operatingRows, operatingSchema } from './operating-rows.ts';
import { readTable } from './table.ts';
import { verdictSchema } from './verdicts.ts';

/** What the page takes from metrics.json; the rest is in the tables. */
const metricsSchema = z.looseObject({
  schemaVersion: z.literal(1, { error: 'this version of inkledger reads schemaVersion 1' }),
  title: z.string(),
  experiment: z.string(),
  rows: z.unknown().optional(),
  audit: z.array(verdictSchema).default([]),
});

const chartSchema = z.looseObject({ description: z.string().default('') });

const graphSchema = z.looseObject({
  schemaVersion: z.literal(groupGraphSchemaVersion),
  groups: z.array(z.looseObject({ ads: z.array(z.unknown()), pairs: z.array(z.unknown()) })),
});

/** A results folder and the experiment that it is of. */
export interface ReadConfig {
  readonly experiment: string;
  readonly view: ConfigView;
}

/**
 * Every results folder below a folder, in order of their names.
 *
 * @throws InputError where there is none, or one of them is damaged: file, and what is wrong
 */
export function readResults(folder: string): ReadConfig[] {
  if (!existsSync(folder)) throw new InputError('no such folder: run a config first', { file: folder });
  const names = namesBelow(folder, '');
  if (names.length === 0)
    throw new InputError('no results in it (no metrics.json): run a config first', { file: folder });
  return names.map((name) => readConfig(path.join(folder, name), name));
}

/** Folders that hold a metrics.json, by their paths below the root; folders within them are their own affair. */
function namesBelow(root: string, name: string): string[] {
  const entries = readdirSync(path.join(root, name), { withFileTypes: true });
  if (name !== '' && entries.some((entry) => entry.name === 'metrics.json')) return [name];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !isUnfinished(entry.name))
    .map((entry) => (name === '' ? entry.name : `${name}/${entry.name}`))
    .sort()
    .flatMap((inner) => namesBelow(root, inner));
}

function readConfig(folder: string, name: string): ReadConfig {
  const file = path.join(folder, 'metrics.json');
  const { title, experiment, audit, rows } = readJson(file, metricsSchema);
  const scored = operatingSchema.safeParse(rows);
  return {
    experiment,
    view: {
      name,
      title,
      tables: filesIn(folder, '.csv')
        .sort((x, y) => Number(y === 'table') - Number(x === 'table'))
        .map((table) => readTable(folder, table)),
      charts: filesIn(path.join(folder, 'figures'), '.vl.json')
        .sort((x, y) => rankOf(x) - rankOf(y))
        .map((chart) => readChart(folder, chart)),
      verdicts: audit,
      operating: scored.success ? operatingRows(scored.data) : [],
      graphs: filesIn(path.join(folder, 'graphs'), '.json').map(
        (graph) => readJson(path.join(folder, 'graphs', `${graph}.json`), graphSchema) as unknown as GroupGraph,
      ),
      provenance: readJson(path.join(folder, 'provenance.json'), z.looseObject({})) as ProvenanceView,
    },
  };
}

/** Figures that a reader looks for first; the others follow by name. */
const firstFigures = ['roc', 'precision-recall', 'prevalence', 'detection-error', 'reliability', 'tippett'];

function rankOf(figure: string): number {
  const rank = firstFigures.indexOf(figure);
  return rank < 0 ? firstFigures.length : rank;
}

function readChart(folder: string, name: string): ChartView {
  // The theme is the page's own.
  const { config: _, $schema: __, ...spec } = readJson(path.join(folder, 'figures', `${name}.vl.json`), chartSchema);
  return { name, description: spec.description, spec };
}

/** The names, without ending, of a folder's files with this ending, sorted; none where there is no folder. */
function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

function readJson<Read>(file: string, schema: z.ZodType<Read>): Read {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new InputError(
      missing ? 'this file of the results is missing: run the config again' : (error as Error).message,
      { file },
    );
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new InputError(`${issue!.path.join('.') || 'the whole'}: ${issue!.message}`, { file });
}
