import type { DatasetDescription } from '../description.ts';
import { spamassassinPackage, spamassassinSource } from '../spamassassin-source.ts';

export const spamassassinSolicitationsDescription: DatasetDescription = {
  ...spamassassinSource,
  title: 'SpamAssassin solicitations: advertisements by mail',
  description:
    'Unsolicited advertisements from the spam folders of the SpamAssassin public corpus, adult ones left out. The label ' +
    'is the owner: the connected component of the telephone numbers and e-mail addresses in the texts, so it splits ' +
    'owners with several contacts and merges owners who share one. Mask these identifiers before comparing, or the ' +
    'label is in the text; many advertisements are near duplicates of each other.',
  keywords: ['authorship attribution', 'authorship verification', 'stylometry', 'advertisements', 'spam'],
  version: '1.0.0',
  source: {
    ...spamassassinPackage,
    files: {
      includes: ['package/data/spam-1/*.txt', 'package/data/spam-2/*.txt'],
      mediaType: 'message/rfc822',
      description: 'One raw mail a file, in its own encoding.',
    },
  },
  documents: 739,
  authors: 470,
};
