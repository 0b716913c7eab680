import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addToList } from '../../src/cli/new/add-to-list.ts';
import { copyProject } from '../project-copy.ts';
import { blocksOf, commandsOf } from './blocks.ts';
import { pages } from './pages.ts';

const copy = copyProject('examples');
afterAll(() => copy.remove());

const at = (file: string) => path.join(copy.folder, file);
const write = (file: string, content: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
};

/** What examples of docs/extending.md are called in code, and the list that their page adds them to. */
const lists: Readonly<Record<string, readonly [file: string, list: string, entry: string, name?: string]>> = {
  'src/stylometry/groups/first-person.ts': ['src/stylometry/groups/index.ts', 'otherGroups', 'firstPersonGroup'],
  'datasets/tutoring-ads/index.ts': ['datasets/index.ts', 'datasets', 'tutoringAds'],
  'src/stylometry/pairs/across-places.ts': ['src/stylometry/pairs/index.ts', 'pairProtocols', 'acrossPlacesProtocol'],
  'src/models/mean-difference.ts': [
    'src/models/index.ts',
    'models',
    "'mean-difference': { options: meanDifferenceOptions, create: meanDifference }",
    'meanDifference, meanDifferenceOptions',
  ],
  'src/attribution/matchers/earliest.ts': [
    'src/attribution/matchers/index.ts',
    'matchers',
    "{ name: 'earliest', learns: false, create: () => earliest }",
    'earliest',
  ],
  'src/clustering/change/round-payment.ts': ['src/clustering/change/index.ts', 'changeHeuristics', 'roundPayment'],
  'experiments/corpus-size.ts': ['experiments/index.ts', 'experiments', 'corpusSize'],
};

/** Pages whose blocks another test runs. */
const elsewhere = new Set(['docs/tutorial.md']);

const slurm = 'needs a cluster: .ci/run runs the tests against a real Slurm';

/** Commands that are not run, and why. Of a script it is checked that there is one. */
const notRun: Readonly<Record<string, string>> = {
  'npm ci': 'installs all packages: the first step of .ci/run',
  'npm run reproduce': 'takes minutes: the suite; .ci/run runs a smaller one',
  'npm run verify': 'reruns the suite: .ci/run verifies a smaller one',
  'npm run inkledger -- run configs/owner-grouping/volume-100k.yaml': 'takes hours: its config is planned below',
  'npm run inkledger -- run configs/author-linking/methods.yaml': 'takes twenty minutes',
  'npm run inkledger -- run configs/author-linking/paper.yaml --executor slurm --cluster cluster.yaml': slurm,
  'npm run reproduce -- --executor slurm --cluster cluster.yaml': slurm,
  '.ci/slurm node src/cli/inkledger.js run test/golden/author-linking.yaml --executor slurm --results .cache/tried':
    slurm,
  'npm test': 'would run this test in itself',
  'npm run check': 'takes a minute: .ci/run runs it',
  'npm run inkledger -- run configs/author-linking/first-person.yaml': 'takes minutes: its config is planned below',
  'source <(inkledger completion zsh)': 'zsh need not be installed: test/cli/completion.test.ts looks at the script',
};

/** Runs a command as a shell does; one that takes minutes belongs in the list above, so it is stopped. */
function bash(command: string) {
  return spawnSync('bash', ['-c', `shopt -s expand_aliases\n${command}`], {
    cwd: copy.folder,
    encoding: 'utf8',
    timeout: 200_000,
    env: { ...process.env, HOME: at('home') },
  });
}

const all = [...pages()]
  .filter(([page]) => !elsewhere.has(page))
  .flatMap(([page, text]) => blocksOf(text).map((block) => ({ page, ...block })));
const configs = all
  // What describes a cluster is no config: test/running/slurm/cluster.test.ts reads it.
  .filter(({ page, language }) => language === 'yaml' && page !== 'docs/cluster.md')
  .map(({ page, content }) => ({ page, content, file: /^# (configs\/\S+\.yaml)\n/.exec(content)?.[1] }));

beforeAll(() => {
  const sources = all.filter(({ page, language }) => page === 'docs/extending.md' && language === 'ts');
  for (const { content } of sources) {
    const [, file] = /^\/\/ (\S+)\n/.exec(content)!;
    const [index, list, entry, name = entry] = lists[file];
    write(file, content);
    const relative = path.posix.relative(path.posix.dirname(index), file);
    const importLine = `import { ${name} } from './${relative}';`;
    write(index, addToList(readFileSync(at(index), 'utf8'), { file: index, list, entry, importLine }));
  }
  expect(sources).toHaveLength(Object.keys(lists).length);
  for (const { file, content } of configs) write(file!, content);
  // What commands and configs of the pages read.
  write('a.txt', 'I walk my dog.\n');
  write('b.txt', 'We walk our dogs.\n');
  write('data/pan20/pairs.jsonl', '{"id":"1","pair":["one","two"]}\n{"id":"2","pair":["three","four"]}\n');
  write('data/pan20/truth.jsonl', '{"id":"1","same":true}\n{"id":"2","same":false}\n');
  write('data/tutors/one/a.txt', 'I teach.\n');
  write('data/tutors/two/b.txt', 'We teach.\n');
  write('data/ads.csv', 'body,owner,title,posted,city,topic,number\nWe move.,one,Moving,2017-08-13,Halifax,t1,1\n');
  write('data/ads.jsonl', '{"body":"We move.","owner":"one"}\n');
  mkdirSync(at('home'));
  symlinkSync(copy.folder, at('home/inkledger'));
});

describe('every config of the docs', () => {
  test('names its file', () => {
    expect(configs.length).toBeGreaterThan(6);
    for (const { page, file, content } of configs) expect(file, `${page}:\n${content}`).toBeDefined();
  });

  test('is planned: every name is known, every file read', { timeout: 240_000 }, () => {
    write(
      'plan.ts',
      `import { planConfig } from './src/running/plan.ts';
for (const file of process.argv.slice(2)) console.log(file, (await planConfig(file)).trials.length);
`,
    );
    // Those of commands that are not run here, too.
    const named = Object.keys(notRun).flatMap((command) => /run (configs\/\S+)/.exec(command)?.[1] ?? []);
    const files = [...new Set([...configs.map(({ file }) => file!), ...named])];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'plan.ts', ...files], {
      cwd: copy.folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual(files.map((file) => expect.stringMatching(`^${file} [1-9]`)));
  });

  test('of one that takes seconds, runs', { timeout: 240_000 }, () => {
    const { status, stdout, stderr } = bash('npm run --silent inkledger -- run configs/corpus-size.yaml --quiet');
    expect({ status, stderr: stderr.replace(/^npm warn .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\| spamassassin-ham +\| +3,127 \|/);
  });
});

test('every command of the docs runs, or stands with its reason in a list', { timeout: 240_000 }, () => {
  const blocks = all.filter(({ language }) => ['sh', 'bash', 'shell', 'console'].includes(language));
  expect(blocks.length).toBeGreaterThan(3);
  const left = new Set(Object.keys(notRun));
  const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  for (const block of blocks) {
    const commands = commandsOf(block);
    const run = commands.filter((command) => !(command in notRun));
    for (const command of commands) {
      left.delete(command);
      const [, script] = /^npm (?:run )?(?!ci)(\S+)/.exec(command) ?? [];
      if (script !== undefined) expect(Object.keys(scripts), `${block.page}: ${command}`).toContain(script);
    }
    if (run.length === 0) continue;
    const { status, stdout, stderr } = bash(['set -e', ...run].join('\n'));
    expect(status, `${block.page}: ${run.join('; ')}\n${stdout}${stderr}`).toBe(0);
    expect(stderr.replace(/^npm warn .*\n/gm, ''), `${block.page}: ${run.join('; ')}`).toBe('');
  }
  // A reason for a command that no page has is a mistake.
  expect([...left]).toEqual([]);
});
