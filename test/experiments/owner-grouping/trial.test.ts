import { beforeAll, describe, expect, it } from 'vitest';
import { buildDossiers } from '../../../experiments/owner-grouping/dossier/build.ts';
import { dossierPage, sureness } from '../../../experiments/owner-grouping/dossier/page.ts';
import { planVariants } from '../../../experiments/owner-grouping/plan.ts';
import { summarise } from '../../../experiments/owner-grouping/summary.ts';
import { runTrial, type TrialOutcome } from '../../../experiments/owner-grouping/trial.ts';
import { configOf } from './tiny-markets.ts';

const config = configOf();
const [{ trials }] = planVariants(config);
let outcome: TrialOutcome;

beforeAll(async () => {
  outcome = await runTrial(trials[0]);
});

describe('a trial', () => {
  it('groups every ad by every set of evidence', () => {
    expect(outcome.groupings.map(({ evidence }) => evidence)).toEqual(config.evidence);
    for (const { group, wrong } of outcome.groupings) {
      expect(group).toHaveLength(outcome.owner.length);
      expect(wrong).toHaveLength(Math.max(...group) + 1);
      for (const chance of wrong) expect(chance >= 0 && chance <= 1).toBe(true);
    }
  });

  it('looks at fewer pairs than there are, and counts what it misses', () => {
    for (const { pairs } of outcome.groupings) {
      expect(pairs.looked).toBeLessThan(pairs.all);
      expect(pairs.lookedSame).toBeLessThanOrEqual(pairs.same);
    }
  });

  it('gives the same again', async () => {
    expect(await runTrial(trials[0])).toEqual(outcome);
  });

  it('is told in tables whose rows fit their columns', () => {
    const { tables } = summarise(config, [outcome]);
    expect(tables[0].name).toBe('table');
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('dossiers', () => {
  const options = {
    config: 'tiny',
    variant: 'as configured',
    evidence: ['style', 'payments', 'identifiers'] as const,
    method: 'average-link',
    above: 0,
  };

  it('leave identifiers out unless told, in JSON and page', async () => {
    const redacted = await buildDossiers(trials[0], { ...options, includeIdentifiers: false });
    const whole = await buildDossiers(trials[0], { ...options, includeIdentifiers: true });
    const values = whole.flatMap(({ identifiers }) => identifiers.map(({ value }) => value));
    expect(values.length).toBeGreaterThan(3);
    const text = redacted.map((dossier) => `${JSON.stringify(dossier)}${dossierPage(dossier)}`).join('');
    for (const value of values) expect(text).not.toContain(value);
    for (const { provenance } of whole) expect(provenance.includeIdentifiers).toBe(true);
    expect(dossierPage(whole[0])).toContain(whole[0].identifiers[0].value.replaceAll('&', '&amp;'));
  });

  it('keep to the probability asked for, the surest first', async () => {
    const all = await buildDossiers(trials[0], { ...options, includeIdentifiers: false });
    const order = all.map(({ probabilityWrong }) => probabilityWrong);
    expect(order).toEqual([...order].sort((x, y) => x - y));
    for (const { ads } of all) expect(ads.length).toBeGreaterThan(1);
    // Between the chances of two groups: some are sure enough, some are not.
    const cut = (order[0] + order[order.length - 1]) / 2;
    const sure = await buildDossiers(trials[0], { ...options, above: 1 - cut, includeIdentifiers: false });
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.map(({ group }) => group)).toEqual(
      all.filter(({ probabilityWrong }) => probabilityWrong < cut).map(({ group }) => group),
    );
  });

  it('say in words how often such a group is wrong', () => {
    const ads = [1, 2].map((number) => ({ id: `ad-${number}`, place: '', time: '', title: '' }));
    expect(sureness({ probabilityWrong: 0.05, ads })).toContain('Of 20 groups rated like this, about one');
    expect(sureness({ probabilityWrong: 0.8, ads })).toContain('more likely than not');
    expect(sureness({ probabilityWrong: 0, ads })).toContain('put at less than 0.1%');
  });

  it('escape what ads say', async () => {
    const [dossier] = await buildDossiers(trials[0], { ...options, includeIdentifiers: false });
    const hostile = { ...dossier, ads: [{ ...dossier.ads[0], title: '<script>x</script>' }, ...dossier.ads.slice(1)] };
    expect(dossierPage(hostile)).not.toContain('<script>');
  });
});
