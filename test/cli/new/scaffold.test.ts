import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../../../src/cli/new/kinds.ts';
import { copyProject } from '../../project-copy.ts';

const copy = copyProject('new');
afterAll(() => copy.remove());

/** Names that a part may have though they are words of the language, or long. */
const names: Readonly<Record<string, string>> = {
  'feature-group': 'default',
  dataset: 'my-own-ads',
  experiment: 'corpus-size',
  'change-heuristic': 'what-is-left-over-is-the-change',
  matcher: 'new',
};

function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: copy.folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 2 ** 26,
  });
  return { code: status, output: stdout, errors: stderr };
}
const inkledger = (...args: string[]) => run('src/cli/inkledger.js', ...args);
const tool = (file: string, ...args: string[]) => run(path.join('node_modules', file), ...args);

/** Every file of the copy with its content's length and time: whatever is written changes it. */
function state(): string {
  return readdirSync(copy.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('node_modules') && !file.startsWith('.cache'))
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(path.join(copy.folder, file));
      return `${file} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

const created: string[] = [];
const changed: string[] = [];

beforeAll(() => {
  for (const { name: kind } of kinds) {
    const { code, output, errors } = inkledger('new', kind, names[kind], '--json');
    expect({ code, errors }, kind).toEqual({ code: 0, errors: '' });
    const told = JSON.parse(output);
    expect(told).toMatchObject({ kind, name: names[kind] });
    created.push(...told.created);
    changed.push(...told.changed);
  }
}, 240_000);

describe('one part of each kind', () => {
  test('is where it was said to be, and in the index', () => {
    expect(Object.keys(names)).toEqual(kinds.map(({ name }) => name));
    expect(created).toContain('src/stylometry/groups/default.ts');
    expect(created).toContain('datasets/my-own-ads/croissant.json');
    for (const file of created) expect(readFileSync(path.join(copy.folder, file), 'utf8')).not.toMatch(/__\w+__/);
    expect(new Set(changed)).toEqual(
      new Set(
        [...kinds.flatMap((kind) => kind.additions('x', 'x').map(({ file }) => file)), 'docs/datasets.md'].concat(
          'configs/schema.json',
        ),
      ),
    );
  });

  test('compiles, and is formatted', { timeout: 240_000 }, () => {
    expect(tool('typescript/bin/tsc', '--noEmit')).toEqual({ code: 0, output: '', errors: '' });
    const code = [...created, ...changed].filter((file) => file.endsWith('.ts'));
    const {
      code: status,
      output,
      errors,
    } = tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...new Set(code));
    expect(status, output + errors).toBe(0);
  });

  test('has a test that passes, and so do those of its kind', { timeout: 240_000 }, () => {
    const own = created.filter((file) => file.endsWith('.test.ts'));
    expect(own).toHaveLength(kinds.length);
    const alone = tool('vitest/vitest.mjs', 'run', ...own);
    expect(alone.code, alone.output + alone.errors).toBe(0);
    // Tests that go through all parts of a kind: what they say of the new ones.
    const others = ['groups/properties', 'json-schema', 'datasets/croissant', 'docs/datasets'];
    const named = '^default|my-own-ads|^docs/datasets|^configs/schema';
    const { code, output, errors } = tool('vitest/vitest.mjs', 'run', ...others, '-t', named);
    expect(code, output + errors).toBe(0);
    // Five properties of the group, two of the dataset's metadata, two of its page, one of the schema.
    expect(output).toMatch(/Tests +10 passed/);
  });

  test('has a test that can fail', { timeout: 240_000 }, () => {
    const spoilt = [
      'src/stylometry/groups/default.ts',
      'letter',
      (text: string) => text.replace('<= 3', '<= 4'),
    ] as const;
    const file = path.join(copy.folder, spoilt[0]);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, spoilt[2](text));
    expect(tool('vitest/vitest.mjs', 'run', 'test/stylometry/groups/default.test.ts').code).toBe(1);
    writeFileSync(file, text);
  });
});

test('nothing is written where the kind, the name or the index is not right', { timeout: 240_000 }, () => {
  const index = path.join(copy.folder, 'src/attribution/matchers/index.ts');
  const refused = (args: readonly string[], message: string) => {
    const before = state();
    const { code, output, errors } = inkledger('new', ...args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/^inkledger: [^\n]+\n$/);
    expect(errors).toContain(message);
    expect(state()).toBe(before);
  };
  refused(['feature-groop', 'mine'], 'unknown kind "feature-groop": did you mean "feature-group"?');
  refused(['dataset', '../mine'], 'as in mine');
  refused(['dataset', 'sotu'], 'there is a dataset "sotu"');
  refused(['feature-group', 'default'], 'there is a feature group "default"');
  refused(['change-heuristic', 'unique'], 'src/clustering/change/unique.ts: is there already');
  const source = readFileSync(index, 'utf8');
  // A list that works, and is no list to read.
  writeFileSync(index, source.replace(/= \[\n/, '= Array.from([\n').replace(/\n\];\n$/, '\n]);\n'));
  refused(['matcher', 'mine'], 'src/attribution/matchers/index.ts: exports no list "matchers" to add to');
  writeFileSync(index, source);
});
