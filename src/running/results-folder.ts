import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Summary } from '../../experiments/experiment.ts';
import { writeAtomically } from '../common/atomic-write.ts';
import { writeFolder } from '../common/folder-write.ts';
import { writeCharts } from '../reporting/write-charts.ts';
import { writeGraphs } from '../reporting/write-graphs.ts';
import { writeTables } from '../reporting/write-tables.ts';
import { resultsCrate } from './crate/results-crate.ts';
import type { Plan } from './plan.ts';
import { provenanceOf } from './provenance.ts';
import { crateName, provenanceName } from './varying-files.ts';

/** The version of metrics.json's shape: raised when a reader of the old one would misread the new one. */
export const metricsSchemaVersion = 1;

/** Writes a config's results, the whole folder at once: metrics.json, tables, figures, graphs, provenance.json, the crate. */
export async function writeResults(folder: string, plan: Plan, summary: Summary, startedAt: number): Promise<void> {
  await writeFolder(folder, async (making) => {
    await mkdir(path.join(making, 'figures'));
    const { title, experiment } = plan.config;
    const metrics = { schemaVersion: metricsSchemaVersion, config: plan.name, title, experiment, ...summary.metrics };
    await writeAtomically(path.join(making, 'metrics.json'), json(metrics));
    await writeTables(summary.tables, making, plan.name);
    await writeCharts(summary.charts, making);
    await writeGraphs(summary.graphs ?? [], making);
    await writeAtomically(path.join(making, provenanceName), json(provenanceOf(plan, startedAt)));
    await writeAtomically(path.join(making, crateName), await resultsCrate(making));
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
