import type { Dataset } from '../dataset.ts';
import { constructHam } from './load.ts';

/** Mails of people to mailing lists and to each other, 2002; labelled by sender. See README.md beside this file. */
export const spamassassinHam: Dataset = {
  name: 'spamassassin-ham',
  summary: 'mailing-list posts and personal mail of 2002 (SpamAssassin public corpus, ham), one pseudonym a sender',
  labelSource: 'sender',
  contentHash: 'cf6c6221b7cea80d097e3943375c317f299c985ba5051b6df2331619b28d4f07',
  load: async () => (await constructHam()).documents,
  stages: [
    'encoded-blocks',
    'forwarded-messages',
    'header-leftovers',
    'attribution-lines',
    'quoted-text',
    'list-footers',
    'disclaimers',
    'signatures',
    'pasted-articles',
    'sign-offs',
    'blank-lines',
  ],
};
