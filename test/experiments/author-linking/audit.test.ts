import { expect, test } from 'vitest';
import { type AuditCheck, leaksOf } from '../../../experiments/author-linking/audit.ts';
import { authorLinkingSchema } from '../../../experiments/author-linking/config.ts';
import { planTrials } from '../../../experiments/author-linking/plan.ts';

const base = {
  title: 'walks',
  experiment: 'author-linking',
  dataset: 'sotu',
  seed: 1,
  features: ['words'],
  model: { kind: 'logistic-regression' },
};
const reference = { name: 'sotu', hash: 'h', stages: [] } as never;

function auditsOf(config: object) {
  const plan = planTrials(authorLinkingSchema.parse({ ...base, ...config }), { references: [reference], vectors: [] });
  return plan.filter(({ part }) => part === 'audit');
}

test('every sample that a row is about is audited, once', () => {
  const audits = auditsOf({
    variants: {
      random: {},
      'random, words': { features: ['words'] },
      controlled: { pairs: { protocol: 'controlled' } },
      normalised: { text: { layout: 'normalise' } },
    },
  });
  const overlaps = audits.filter(({ row }) => row === 'overlap');
  expect(overlaps.map(({ of }) => of)).toEqual(['random, random, words', 'controlled', 'normalised']);
  expect(overlaps.map(({ settings }) => settings.pairs.protocol)).toEqual(['random', 'controlled', 'random']);
  expect(audits).toHaveLength(3 * 5);
});

test('one sample needs no name', () => {
  expect(new Set(auditsOf({ ablation: ['only-one'] }).map(({ of }) => of))).toEqual(new Set(['']));
});

const check = (of: string, value: number, verdict: AuditCheck['verdict']): AuditCheck => ({
  ...{ dataset: 'walks', of, check: 'text lengths alone', finding: { value }, unit: 'AUC', verdict },
  text: `${verdict} of ${of}`,
});

test('what leaks in several samples is told in one line', () => {
  expect(leaksOf([check('kept', 0.81, 'leaks'), check('left out', 0.62, 'leaks')])).toEqual([
    'walks: LEAKS in every variant: text lengths alone (AUC 0.62 to 0.81).',
  ]);
  expect(leaksOf([check('kept', 0.81, 'leaks'), check('left out', 0.5, 'clean')])).toEqual([
    'walks: LEAKS in kept: text lengths alone (AUC 0.81).',
  ]);
  expect(leaksOf([check('', 0.81, 'leaks')])).toEqual(['walks: leaks of ']);
  expect(leaksOf([check('', 0.5, 'clean')])).toEqual([]);
});
