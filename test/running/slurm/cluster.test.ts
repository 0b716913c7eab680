import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clusterSchema, defaultCluster, readCluster } from '../../../src/running/slurm/cluster.ts';
import { minutesOf } from '../../../src/running/slurm/time-limit.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inkledger-cluster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, 'cluster.yaml');
const read = (text: string) => {
  writeFileSync(file, text);
  return readCluster(file);
};

test('a cluster file says what jobs ask for; what it leaves out has a default', () => {
  const given = read(`partition: short
account: lab-12
qos: normal
constraint: haswell&ssd
time: 1-12:00:00
memory: 4G
cores: 8
retries: 0
prologue: |
  module load nodejs
node: node
sbatch: [--exclusive, --mail-type=FAIL]
`);
  expect(given).toEqual({
    ...defaultCluster,
    partition: 'short',
    account: 'lab-12',
    qos: 'normal',
    constraint: 'haswell&ssd',
    time: '1-12:00:00',
    memory: '4G',
    cores: 8,
    retries: 0,
    prologue: 'module load nodejs\n',
    node: 'node',
    sbatch: ['--exclusive', '--mail-type=FAIL'],
  });
  expect(defaultCluster).toEqual({
    cores: 1,
    shardMinutes: 20,
    mostShards: 1000,
    retries: 2,
    pollSeconds: 15,
    settleSeconds: 60,
    prologue: '',
    sbatch: [],
  });
});

test.each([
  ['partition: short\npartiton: x\n', ':2:1: unknown key "partiton": did you mean "partition"?'],
  ['partition: a b\n', ':1:12: partition: a partition is one word, found "a b"'],
  ['cores: 0\n', ':1:8: cores: cores must be a whole number from 1, found 0'],
  ['cores: 2\nmemory: 4GB\n', ':2:9: memory: a whole number and K, M, G or T, such as 4G, found "4GB"'],
  ['time: soon\n', ':1:7: time: minutes, or text such as 2:00:00 or 1-12:00:00, found "soon"'],
  ['retries: -1\n', ':1:10: retries: retries must be a whole number from 0, found -1'],
  ['sbatch: [--exclusive, --array=1-9]\n', ':1:23: sbatch.1: inkledger sets this option itself, found "--array=1-9"'],
  ['sbatch: [-o/tmp/x]\n', ':1:10: sbatch.0: inkledger sets this option itself, found "-o/tmp/x"'],
  ['sbatch: [exclusive]\n', ':1:10: sbatch.0: an option of sbatch starts with -, found "exclusive"'],
  ['sbatch: --exclusive\n', ':1:9: sbatch: Invalid input: expected array, received string, found "--exclusive"'],
  [
    'shardMinutes: 30\ntime: 0:20:00\n',
    ':2:7: time: 0:20:00 is shorter than the 30 minutes that a shard should take (shardMinutes)',
  ],
  ['- partition\n', ':1:1: cluster file: Invalid input: expected object, received array, found ["partition"]'],
  ['# nothing yet\n', ': empty; a cluster file is a map of keys such as `partition:`'],
])('a mistake is told with its place: %s', (text, message) => {
  expect(() => read(text)).toThrow(`${file}${message}`);
});

// From sbatch's manual: the forms that --time takes.
test.each([
  [90, 90],
  ['90', 90],
  ['90:30', 90.5],
  ['2:00:00', 120],
  ['1-12', 36 * 60],
  ['1-12:30', 36 * 60 + 30],
  ['1-12:30:30', 36 * 60 + 30.5],
])('the time limit %s is %d minutes', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});

test('docs/cluster.md shows a cluster file that is right, and tells every key with its default', () => {
  const text = readFileSync(new URL('../../../docs/cluster.md', import.meta.url), 'utf8');
  const [, example] = /<!-- cluster\.yaml -->\n+```yaml\n([\s\S]*?)```/.exec(text)!;
  expect(read(example)).toMatchObject({ partition: 'short', time: '1:00:00', cores: 4, node: 'node' });
  const told = new Map(
    Array.from(text.matchAll(/^\| `(\w+)` +\|.*\| (.*?) +\|$/gm), ([, key, standard]) => [key, standard]),
  );
  expect([...told.keys()]).toEqual(Object.keys(clusterSchema.shape));
  for (const [key, standard] of Object.entries(defaultCluster)) {
    if (typeof standard === 'number') expect(told.get(key), key).toBe(String(standard));
  }
});
