import { describe, expect, it } from 'vitest';
import { contentHashOf, loadChecked } from '../../../datasets/dataset.ts';
import { spamassassinHam } from '../../../datasets/spamassassin-ham/index.ts';
import { constructHam } from '../../../datasets/spamassassin-ham/load.ts';

const construction = await constructHam();

describe('spamassassin-ham', () => {
  it('counts what each step of the construction leaves out, as its card says', () => {
    const { mails, robots, withoutPlainPart, documents } = construction;
    expect(mails).toBe(2500 + 1400 + 250);
    expect(Object.fromEntries(robots)).toEqual({
      feed: 623,
      daemon: 56,
      headlines: 74,
      'list software': 24,
      commit: 22,
      newsletter: 223,
    });
    expect(withoutPlainPart).toBe(1);
    expect(documents).toHaveLength(4150 - 1022 - 1);
    expect(new Set(documents.map(({ author }) => author)).size).toBe(617);
  });

  it('has the pinned content', () => {
    expect(contentHashOf(construction.documents)).toBe(spamassassinHam.contentHash);
  });

  it('is refused when its content is not the pinned one', async () => {
    const changed = { ...spamassassinHam, load: async () => construction.documents.slice(1) };
    await expect(loadChecked(changed)).rejects.toThrow(/dataset "spamassassin-ham" has content hash .* expected/);
  });

  it('gives every document a pseudonym, an id of its own and a time (one clock was 26 years ahead)', () => {
    const { documents } = construction;
    expect(documents.every(({ author }) => /^author-\d{4}$/.test(author))).toBe(true);
    const year = ({ time }: { time?: number }) => time! / 31_556_952 + 1970;
    expect(documents.filter((document) => !(year(document) > 2001 && year(document) < 2004))).toHaveLength(1);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });
});
