import type { DatasetDescription } from '../description.ts';

export const marketDescription: DatasetDescription = {
  title: 'A simulated market',
  description:
    'Ads for pet care, tutoring, cleaning and the like on a simulated site whose owners pay in Bitcoin through a ' +
    'payment processor; with block files of a real regtest chain, mempool and rate logs, price table, and the truth ' +
    'of every owner, payment and address. Everything is drawn from named assumptions: results say how a method fares ' +
    'under them, not how it fares on a real site.',
  licence: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
  url: 'https://doi.org/10.1145/3097983.3098082',
  creator: { name: 'The inkledger authors' },
  citation: '@misc{inkledger_market, title = {A simulated market}, author = {{The inkledger authors}}, year = {2026}}',
  keywords: ['Bitcoin', 'payment attribution', 'address clustering', 'simulation', 'ground truth'],
  language: 'en',
  version: '1.0.0',
  published: '2026-11-24',
  documents: 315,
  authors: 40,
};
