import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type OwnerGroupingConfig, ownerGroupingSchema } from '../../../experiments/owner-grouping/config.ts';
import { buildDossiers } from '../../../experiments/owner-grouping/dossier/build.ts';
import type { Dossier } from '../../../experiments/owner-grouping/dossier/dossier.ts';
import { dossierPage, percentText } from '../../../experiments/owner-grouping/dossier/page.ts';
import { planVariants } from '../../../experiments/owner-grouping/plan.ts';
import { writeAtomically } from '../../common/atomic-write.ts';
import { InputError } from '../../common/error.ts';
import { writeFolder } from '../../common/folder-write.ts';
import { findNamed } from '../../common/nearest.ts';
import { readWithExtends } from '../../running/config/extends.ts';
import { guardPaths } from '../../running/config/path-guard.ts';
import { validate } from '../../running/config/validate.ts';
import { partAt } from '../../running/config/yaml-file.ts';
import { configName } from '../../running/plan.ts';
import { leaveNothing } from '../leave-nothing.ts';

export interface DossiersArguments {
  readonly config: string;
  readonly to: string;
  readonly above: number;
  readonly variant?: string;
  readonly market?: number;
  readonly 'allow-path'?: readonly string[];
  readonly 'include-identifiers': boolean;
  readonly force: boolean;
  readonly json: boolean;
}

/** What says that a folder holds dossiers. */
const indexName = 'dossiers.json';

/**
 * Groups the ads of one tested market and writes a dossier of each sure group: `group-N/dossier.json` and
 * `group-N/index.html`. The folder comes whole or not at all.
 *
 * @returns what `inkledger dossiers` prints
 * @throws InputError where the config, the variant or the market is not known, or the folder has other content
 */
export async function writeDossiers(args: DossiersArguments): Promise<string> {
  const { to, above, 'include-identifiers': includeIdentifiers } = args;
  if (!(above >= 0 && above <= 1)) throw new InputError(`--above ${above}: must be a probability, from 0 to 1`);
  refuseContent(to, args.force);
  const config = readConfig(args.config, args['allow-path']);
  const variants = planVariants(config).map((planned) => ({ ...planned, name: planned.variant }));
  const { variant, trials } = args.variant === undefined ? variants[0] : findNamed('variant', args.variant, variants);
  const settings = args.market === undefined ? trials[0] : trials.find(({ tested }) => tested.seed === args.market);
  if (settings === undefined) {
    const seeds = trials.map(({ tested }) => tested.seed).join(', ');
    throw new InputError(`--market ${args.market}: the config tests the markets ${seeds}`);
  }
  const evidence = settings.evidence.reduce((most, kinds) => (kinds.length > most.length ? kinds : most));
  const [method] = settings.methods;
  const name = configName(args.config);
  const options = { config: name, variant, evidence, method, above, includeIdentifiers };
  const dossiers = await buildDossiers(settings, options);
  await leaveNothing(to, (signal) => writeFolder(to, (making) => fill(making, dossiers, signal), signal));
  const summary = dossiers.map(({ group, ads, probabilityWrong }) => ({ group, ads: ads.length, probabilityWrong }));
  if (args.json) return `${JSON.stringify({ folder: to, dossiers: summary }, undefined, 2)}\n`;
  const lines = summary.map(
    (own) => `  group-${own.group}: ${own.ads} ads, ${percentText(own.probabilityWrong)} likely to be wrong\n`,
  );
  return `${dossiers.length} groups are right with a probability of ${above} or more; dossiers are in ${to}\n${lines.join('')}`;
}

function readConfig(file: string, allowed?: readonly string[]): OwnerGroupingConfig {
  const located = readWithExtends(file, guardPaths(file, allowed));
  const { part } = partAt(located, ['experiment']);
  if (part.value !== 'owner-grouping') {
    throw new InputError('dossiers are made of groups: give a config of the experiment "owner-grouping"', part.place);
  }
  return validate(located, ownerGroupingSchema) as OwnerGroupingConfig;
}

function refuseContent(folder: string, force: boolean): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length === 0) return;
  if (!names.includes(indexName)) {
    throw new InputError('the folder holds something else than dossiers: choose another', { file: folder });
  }
  if (!force) throw new InputError('dossiers are there already: --force replaces them', { file: folder });
}

async function fill(folder: string, dossiers: readonly Dossier[], signal: AbortSignal): Promise<void> {
  for (const dossier of dossiers) {
    signal.throwIfAborted();
    const own = path.join(folder, `group-${dossier.group}`);
    await mkdir(own);
    await writeAtomically(path.join(own, 'dossier.json'), `${JSON.stringify(dossier, undefined, 2)}\n`);
    await writeAtomically(path.join(own, 'index.html'), dossierPage(dossier));
  }
  const index = dossiers.map(({ group, ads, probabilityWrong }) => ({ group, ads: ads.length, probabilityWrong }));
  await writeAtomically(path.join(folder, indexName), `${JSON.stringify(index, undefined, 2)}\n`);
}
