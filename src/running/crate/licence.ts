import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConfigFile } from '../plan.ts';
import { projectFolder } from '../project-folder.ts';
import type { Entity, Reference } from './entity.ts';

/** The licence of the software, as package.json names it. */
export function softwareLicence(): Entity {
  const { license } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as { license: string };
  return {
    '@id': `https://spdx.org/licenses/${license}`,
    '@type': 'CreativeWork',
    name: license,
    description: 'The licence of inkledger, and of the results of the configs that come with it',
  };
}

/**
 * The licence of results: the project's where every config lies in its folder. For configs from elsewhere nobody has
 * named one, and the crate says so.
 */
export function resultsLicence(configs: readonly ConfigFile[], licence: Entity): Reference | string {
  return configs.every(isOfProject)
    ? { '@id': licence['@id'] }
    : 'Not stated: whoever ran the config decides. The licence of the software that made the results is told there.';
}

/** Whether a config's file lies in the project's folder. */
export function isOfProject({ path: file }: ConfigFile): boolean {
  return !file.startsWith('../') && !path.isAbsolute(file);
}
