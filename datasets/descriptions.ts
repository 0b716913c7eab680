import type { DatasetDescription } from './description.ts';
import { marketDescription } from './market/description.ts';
import { sotuDescription } from './sotu/description.ts';
import { spamassassinHamDescription } from './spamassassin-ham/description.ts';
import { spamassassinSolicitationsDescription } from './spamassassin-solicitations/description.ts';

/** The description of every named dataset. */
export const descriptions: Readonly<Record<string, DatasetDescription>> = {
  'spamassassin-ham': spamassassinHamDescription,
  'spamassassin-solicitations': spamassassinSolicitationsDescription,
  sotu: sotuDescription,
  market: marketDescription,
};
