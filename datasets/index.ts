import { findNamed } from '../src/common/nearest.ts';
import type { Dataset } from './dataset.ts';
import { market } from './market/index.ts';
import { sotu } from './sotu/index.ts';
import { spamassassinHam } from './spamassassin-ham/index.ts';
import { spamassassinSolicitations } from './spamassassin-solicitations/index.ts';

/** Every named dataset. */
export const datasets: readonly Dataset[] = [spamassassinHam, spamassassinSolicitations, sotu, market];

/** The dataset of a name. @throws InputError for an unknown one */
export function findDataset(name: string): Dataset {
  return findNamed('dataset', name, datasets);
}
