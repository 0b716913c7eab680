import type { Dataset } from '../dataset.ts';
import { constructSolicitations } from './load.ts';

/** Unsolicited advertisements, 2001 and 2002; owners by the phones and e-mail addresses in them. See README.md beside this file. */
export const spamassassinSolicitations: Dataset = {
  name: 'spamassassin-solicitations',
  summary: 'unsolicited mail advertisements (SpamAssassin public corpus, spam), owners by phones and e-mail addresses',
  labelSource: 'hard identifiers',
  contentHash: '98980a8a580256879dce8c84744fa1409724caf026d2c4ecfdf4695c65012ae4',
  load: async () => (await constructSolicitations()).documents,
  stages: ['encoded-blocks', 'list-footers', 'blank-lines'],
};
