import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planConfig } from '../../../src/running/plan.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkledger-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = [
  'title: t',
  'experiment: author-linking',
  'dataset: spamassassin-ham',
  'seed: 1',
  'features: [words]',
  'model: { kind: logistic-regression }',
];

/** The message that a config ends in, without the folder. */
async function problemOf(lines: readonly string[]): Promise<string> {
  const file = path.join(folder, 'c.yaml');
  writeFileSync(file, lines.join('\n'));
  const message = await planConfig(file).then(
    () => 'accepted',
    (error: Error) => error.message,
  );
  return message.replaceAll(`${folder}${path.sep}`, '');
}

function edited(line: number, text: string): string[] {
  return good.map((old, i) => (i === line - 1 ? text : old));
}

describe('a config', () => {
  it('extends another, by a path from its own folder or from the root', async () => {
    writeFileSync(path.join(folder, 'base.yaml'), good.slice(0, 5).join('\n'));
    for (const base of ['base.yaml', path.join(folder, 'base.yaml')]) {
      expect(await problemOf([good[5], `extends: ${base}`])).toBe('accepted');
    }
  });

  it('that is not there is said so, with the nearest there is', async () => {
    writeFileSync(path.join(folder, 'paper.yaml'), '');
    await expect(planConfig(path.join(folder, 'papr.yaml'))).rejects.toThrow(
      /papr\.yaml: there is no such file: did you mean "paper\.yaml"\?$/,
    );
  });

  it('is accepted as it should be', async () => {
    expect(await problemOf(good)).toBe('accepted');
  });

  it.each([
    [edited(5, 'feetures: [words]'), 'c.yaml:5:1: unknown key "feetures": did you mean "features"?'],
    [edited(3, 'dataset: sotoo'), 'c.yaml:3:10: dataset: unknown value "sotoo": did you mean "sotu"?'],
    [
      edited(2, 'experiment: author-linkin'),
      'c.yaml:2:13: unknown experiment "author-linkin": did you mean "author-linking"?',
    ],
    [[...good, 'pairs: { protocl: random }'], 'c.yaml:7:10: unknown key "protocl" in pairs: did you mean "protocol"?'],
    [edited(1, 'title: [t'), /^c\.yaml:\d+:\d+: not valid YAML/],
    [[...good, 'extends: c.yaml'], 'c.yaml:7:10: extends itself: c.yaml → c.yaml'],
    [[...good, 'extends: base.yaml'], 'c.yaml:7:10: extends base.yaml, and there is no such file'],
  ])('names file, line and the nearest name (%#)', async (lines, problem) => {
    if (problem instanceof RegExp) expect(await problemOf(lines)).toMatch(problem);
    else expect(await problemOf(lines)).toBe(problem);
  });
});
