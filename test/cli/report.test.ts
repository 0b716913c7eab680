import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/cli/report/write.ts';
import { writeExampleResults } from '../reporting/page/example-results.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-report-'));
const results = path.join(folder, 'results');
const to = path.join(folder, 'report.html');
const options = { results, to, force: false, json: false };
beforeAll(() => writeExampleResults(results), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('inkledger report', () => {
  it('gives the same bytes for the same results, and replaces its own page', async () => {
    expect(await writeReport(options)).toMatch(/^2 configs, \d\.\d MB: open .*report\.html in a browser\n$/);
    const first = readFileSync(to);
    const { configs, bytes } = JSON.parse(await writeReport({ ...options, json: true }));
    expect(configs).toHaveLength(2);
    expect(bytes).toBe(first.length);
    expect(readFileSync(to).equals(first)).toBe(true);
  });

  it('replaces no other file unless told to', async () => {
    const other = path.join(folder, 'notes.html');
    writeFileSync(other, '<p>Mine.</p>');
    await expect(writeReport({ ...options, to: other })).rejects.toThrow('--force');
    expect(readFileSync(other, 'utf8')).toBe('<p>Mine.</p>');
    await writeReport({ ...options, to: other, force: true });
    expect(readFileSync(other, 'utf8')).toContain('inkledger');
  });

  it.each<[string, (folder: string) => void, string]>([
    ['no table in CSV', (own) => rmSync(path.join(own, 'table.md')), 'table.md: this file of the results is missing'],
    [
      'a row less',
      (own) => cutLine(path.join(own, 'table.csv')),
      'table.csv: 3 rows of 5 columns, but its .md has 4 of 5',
    ],
    [
      'another version',
      (own) => writeFileSync(path.join(own, 'metrics.json'), '{"schemaVersion": 9}'),
      'metrics.json: schemaVersion: ',
    ],
    ['half a file', (own) => writeFileSync(path.join(own, 'provenance.json'), '{"seed":'), 'provenance.json: '],
    [
      'another graph',
      (own) => writeFileSync(path.join(own, 'graphs/groups.json'), '{"schemaVersion": 1}'),
      'groups.json: groups: ',
    ],
  ])('names the file where results are damaged: %s', async (_, damage, problem) => {
    const damaged = mkdtempSync(path.join(folder, 'damaged-'));
    cpSync(path.join(results, 'author-linking/plain'), path.join(damaged, 'plain'), { recursive: true });
    damage(path.join(damaged, 'plain'));
    const target = path.join(damaged, 'out.html');
    await expect(writeReport({ ...options, results: damaged, to: target })).rejects.toThrow(problem);
    expect(() => readFileSync(target)).toThrow('ENOENT');
  });

  it('says where there is nothing to show', async () => {
    mkdirSync(path.join(folder, 'empty'));
    await expect(writeReport({ ...options, results: path.join(folder, 'empty') })).rejects.toThrow('no results in it');
    await expect(writeReport({ ...options, results: path.join(folder, 'none') })).rejects.toThrow('no such folder');
  });
});

function cutLine(file: string): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`);
}
