import { existsSync, openSync, readSync } from 'node:fs';
import { experiments } from '../../../experiments/index.ts';
import { writeAtomically } from '../../common/atomic-write.ts';
import { InputError } from '../../common/error.ts';
import { buildPage } from '../../reporting/page/build-page.ts';
import { generator } from '../../reporting/page/html-page.ts';
import type { ExperimentView } from '../../reporting/page/page-data.ts';
import { type ReadConfig, readResults } from '../../reporting/page/reading/results.ts';
import { leaveNothing } from '../leave-nothing.ts';
import { headlines } from '../readme/headlines.ts';
import { headlineViews } from './headline-views.ts';

export interface ReportArguments {
  readonly results: string;
  readonly to: string;
  readonly force: boolean;
  readonly json: boolean;
}

/**
 * Writes the page of a folder of results.
 *
 * @returns what `inkledger report` prints
 * @throws InputError where there are no results, one of them is damaged, or another file is in the way
 */
export async function writeReport({ results, to, force, json }: ReportArguments): Promise<string> {
  if (!force && existsSync(to) && !isReport(to)) {
    throw new InputError('this file is no page of inkledger: choose another, or replace it with --force', { file: to });
  }
  const read = readResults(results);
  const overview = await headlineViews(headlines, results, read);
  const page = await buildPage({
    overview,
    experiments: inOrder(
      read,
      overview.map(({ config }) => config),
    ),
  });
  await leaveNothing(to, (signal) => writeAtomically(to, page, signal));
  const bytes = Buffer.byteLength(page);
  if (json) return `${JSON.stringify({ file: to, configs: read.map(({ view }) => view.name), bytes }, undefined, 2)}\n`;
  return `${read.length} ${read.length === 1 ? 'config' : 'configs'}, ${(bytes / 1e6).toFixed(1)} MB: open ${to} in a browser\n`;
}

/** Experiments as the index lists them, configs behind a headline first. */
function inOrder(read: readonly ReadConfig[], first: readonly string[]): ExperimentView[] {
  const known = experiments.map(({ name }) => name);
  const others = read.map(({ experiment }) => experiment).filter((name) => !known.includes(name));
  return [...new Set([...known, ...others])]
    .map((name) => {
      const views = read.filter(({ experiment }) => experiment === name).map(({ view }) => view);
      const configs = [true, false].flatMap((leads) => views.filter((view) => first.includes(view.name) === leads));
      return { name, summary: experiments.find((experiment) => experiment.name === name)?.summary ?? '', configs };
    })
    .filter(({ configs }) => configs.length > 0);
}

/** By the line near its start that says who made it. */
function isReport(file: string): boolean {
  const start = Buffer.alloc(2048);
  const length = readSync(openSync(file, 'r'), start, 0, start.length, 0);
  return start.toString('utf8', 0, length).includes(`<meta name="generator" content="${generator}">`);
}
