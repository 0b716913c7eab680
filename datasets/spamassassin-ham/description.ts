import type { DatasetDescription } from '../description.ts';
import { spamassassinPackage, spamassassinSource } from '../spamassassin-source.ts';

export const spamassassinHamDescription: DatasetDescription = {
  ...spamassassinSource,
  title: 'SpamAssassin ham: mail of people',
  description:
    'Mailing-list posts and personal mail of 2002 from the ham folders of the SpamAssassin public corpus. The label is ' +
    'the sender, with the addresses of one person merged. Quoted text, signatures, list footers and the mail client ' +
    'give senders away: clean before comparing. Mailing list and thread are confounded with the author.',
  keywords: ['authorship attribution', 'authorship verification', 'stylometry', 'e-mail'],
  version: '1.0.0',
  source: {
    ...spamassassinPackage,
    files: {
      includes: ['package/data/easy-ham-1/*.txt', 'package/data/easy-ham-2/*.txt', 'package/data/hard-ham-1/*.txt'],
      mediaType: 'message/rfc822',
      description: 'One raw mail a file, in its own encoding.',
    },
  },
  documents: 3127,
  authors: 617,
};
