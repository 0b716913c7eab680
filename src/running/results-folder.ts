import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Summary } from '../../experiments/experiment.ts';
import { writeAtomically } from '../common/atomic-write.ts';
import { writeCharts } from '../reporting/write-charts.ts';
import { writeTables } from '../reporting/write-tables.ts';
import type { Plan } from './plan.ts';
import { provenanceOf } from './provenance.ts';

/** The version of metrics.json's shape: raised when a reader of the old one would misread the new one. */
export const metricsSchemaVersion = 1;

/**
 * Writes a config's results: metrics.json, tables, figures, provenance.json. The folder is made beside its place and
 * then put there, so that a reader finds the old results or the new ones, never a mixture.
 */
export async function writeResults(folder: string, plan: Plan, summary: Summary, startedAt: number): Promise<void> {
  const making = `${folder}.making-${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(path.join(making, 'figures'), { recursive: true });
  try {
    const { title, experiment } = plan.config;
    const metrics = { schemaVersion: metricsSchemaVersion, config: plan.name, title, experiment, ...summary.metrics };
    await writeAtomically(path.join(making, 'metrics.json'), json(metrics));
    await writeTables(summary.tables, making, plan.name);
    await writeCharts(summary.charts, making);
    await writeAtomically(path.join(making, 'provenance.json'), json(provenanceOf(plan, startedAt)));
    await replaceFolder(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function replaceFolder(made: string, place: string): Promise<void> {
  const old = `${place}.old-${process.pid}`;
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(made, place);
  await rm(old, { recursive: true, force: true });
}
