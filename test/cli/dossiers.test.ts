import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DossiersArguments, writeDossiers } from '../../src/cli/dossiers/write.ts';
import { tiny } from '../experiments/owner-grouping/tiny-markets.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossiers-'));
const config = join(folder, 'tiny.yaml');
const to = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

const run = (changes: Partial<DossiersArguments> = {}) =>
  writeDossiers({ config, to, above: 0.5, 'include-identifiers': false, force: false, json: false, ...changes });

beforeAll(async () => {
  // JSON is YAML.
  writeFileSync(config, JSON.stringify(tiny));
  await run();
});

describe('inkledger dossiers', () => {
  it('writes JSON and a page for each group, and a list of them', async () => {
    const listed = JSON.parse(readFileSync(join(to, 'dossiers.json'), 'utf8')) as { group: number }[];
    expect(listed.length).toBeGreaterThan(2);
    expect(readdirSync(to).sort()).toEqual(['dossiers.json', ...listed.map(({ group }) => `group-${group}`)].sort());
    for (const { group } of listed) {
      const dossier = JSON.parse(readFileSync(join(to, `group-${group}`, 'dossier.json'), 'utf8'));
      expect(dossier).toMatchObject({ schemaVersion: 1, group, provenance: { includeIdentifiers: false } });
      expect(readFileSync(join(to, `group-${group}`, 'index.html'), 'utf8')).toContain('How sure is this?');
    }
  });

  it('replaces dossiers only when told, and anything else never', async () => {
    await expect(run()).rejects.toThrow('--force replaces them');
    await expect(run({ force: true, above: 1.01 })).rejects.toThrow('from 0 to 1');
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'thesis.txt'), 'mine');
    await expect(run({ to: other, force: true })).rejects.toThrow('something else than dossiers');
  });

  it('says what variants, markets and experiments there are, and writes nothing', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await expect(run({ to: elsewhere, market: 9 })).rejects.toThrow('the config tests the markets 1');
    await expect(run({ to: elsewhere, variant: 'as configurd' })).rejects.toThrow('as configured');
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(wrong, 'title: x\nexperiment: author-linking\n');
    await expect(run({ to: elsewhere, config: wrong })).rejects.toThrow('owner-grouping');
    expect(existsSync(elsewhere)).toBe(false);
  });
});
