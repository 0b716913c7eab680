import { bench, describe } from 'vitest';
import { sotu } from '../../datasets/sotu/index.ts';
import { spamassassinHam } from '../../datasets/spamassassin-ham/index.ts';
import { nearDuplicates } from '../../src/text/near-duplicates.ts';

for (const dataset of [spamassassinHam, sotu]) {
  const bodies = (await dataset.load()).slice(0, 2000).map(({ body }) => body);
  describe(`near duplicates among 2,000 texts of ${dataset.name}`, () => {
    for (const threshold of [0.4, 0.8, 0.99]) {
      bench(`above ${threshold}`, () => {
        nearDuplicates(bodies, { threshold });
      });
    }
  });
}
