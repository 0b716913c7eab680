import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import yargs from 'yargs';
import { datasets } from '../../datasets/index.ts';
import { datasetsCommand } from '../../src/cli/datasets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'datasets-command-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `inkledger datasets …` and gives what it wrote to standard output. */
async function run(...args: string[]): Promise<string> {
  let output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += text;
    return true;
  });
  await yargs(['datasets', ...args])
    .command(datasetsCommand)
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new Error(message);
    })
    .parseAsync();
  return output;
}

function fileOf(content: string): string {
  const path = join(folder, 'posts.csv');
  writeFileSync(path, content);
  return path;
}

const posts = 'who,what,head\nAnn,"Write to ann@example.org, please.",=1+1\nBob,Tutoring in maths.,\n';
const reader = (path: string) => [
  ...['--reader', 'csv', '--path', path],
  ...['--text-column', 'what', '--author-column', 'who', '--title-column', 'head'],
];

test('list: a line a dataset, with counts, label source and licence', async () => {
  const lines = (await run('list')).trimEnd().split('\n');
  expect(lines).toHaveLength(datasets.length + 1);
  expect(lines.find((line) => line.startsWith('sotu '))).toMatch(/^sotu +2,097 +43 +speaker +ODC-PDDL-1\.0/);
});

test('list --json: the same for programs', async () => {
  const rows = JSON.parse(await run('list', '--json'));
  expect(rows.map(({ name }: { name: string }) => name)).toEqual(datasets.map(({ name }) => name));
  expect(rows).toContainEqual(
    expect.objectContaining({ name: 'sotu', documents: 2097, authors: 43, labelSource: 'speaker' }),
  );
});

test('show: the facts of the card', async () => {
  const output = await run('show', 'sotu');
  expect(output).toMatch(/^sotu: State of the Union passages\n/);
  expect(output).toMatch(/\ndocuments +2,097\n/);
  expect(output).toMatch(/\ncontent hash +[0-9a-f]{64}\n/);
  expect(JSON.parse(await run('show', 'sotu', '--json'))).toMatchObject({ name: 'sotu', documents: 2097, stages: [] });
});

test('show: an unknown name', async () => {
  await expect(run('show', 'soto')).rejects.toMatchObject({
    name: 'InputError',
    message: 'unknown dataset "soto": did you mean "sotu"?',
  });
});

test('check: ok, and exit code 0', async () => {
  expect(await run('check', 'sotu')).toMatch(/^ok +sotu +2,097 documents +[0-9a-f]{64}\n$/);
  expect(process.exitCode).toBeUndefined();
}, 30_000);

test('check: differs, and exit code 2', async () => {
  const sotu = datasets.find(({ name }) => name === 'sotu')!;
  vi.spyOn(sotu, 'load').mockResolvedValue([]);
  expect(await run('check', 'sotu')).toMatch(
    /^differs +sotu +0 documents +expected [0-9a-f]{64}, found [0-9a-f]{64}\n$/,
  );
  expect(process.exitCode).toBe(2);
  expect(JSON.parse(await run('check', 'sotu', '--json'))).toMatchObject([{ name: 'sotu', status: 'differs' }]);
});

test("check: the user's own data is read, bad rows counted where asked", async () => {
  const path = fileOf(`${posts}Cid\n`);
  await expect(run('check', ...reader(path))).rejects.toThrow(`${path}:4: 1 cells, but the header has 3`);
  const output = await run('check', ...reader(path), '--skip-bad-rows');
  expect(output).toMatch(
    /^read +posts\.csv +2 documents +[0-9a-f]{64}; 1 bad rows left out, the first: .*posts\.csv:4: /,
  );
  expect(process.exitCode).toBeUndefined();
});

test('export: JSON lines, identifiers masked', async () => {
  const to = join(folder, 'out.jsonl');
  expect(await run('export', ...reader(fileOf(posts)), '--to', to)).toBe(
    `2 documents of posts.csv written to ${to} (identifiers masked)\n`,
  );
  const lines = readFileSync(to, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: 'line-2', author: 'author-0001', title: '=1+1', body: 'Write to maskedemail, please.', format: 'plain' },
    { id: 'line-3', author: 'author-0002', title: '', body: 'Tutoring in maths.', format: 'plain' },
  ]);
  expect(readdirSync(folder).sort()).toEqual(['out.jsonl', 'posts.csv']);
});

test('export: CSV by the name of the file, formulas made harmless, identifiers where asked for', async () => {
  const to = join(folder, 'out.csv');
  const report = JSON.parse(
    await run('export', ...reader(fileOf(posts)), '--to', to, '--include-identifiers', '--json'),
  );
  expect(report).toEqual({
    ...{ name: 'posts.csv', file: to, format: 'csv', documents: 2 },
    ...{ cleaned: false, includeIdentifiers: true, maskNames: false, skippedRows: 0 },
  });
  expect(readFileSync(to, 'utf8')).toBe(
    'id,author,title,body,format,time,place,thread\n' +
      `line-2,author-0001,'=1+1,"Write to ann@example.org, please.",plain,,,\n` +
      'line-3,author-0002,"",Tutoring in maths.,plain,,,\n',
  );
});

const threads = 'key,who,what,where,talk\nann@example.org,Ann,"Ask Mary, or Ann.",12 Mill Lane,walks\n';
const threadReader = (path: string) => [
  ...['--reader', 'csv', '--path', path, '--text-column', 'what', '--author-column', 'who', '--id-column', 'key'],
  ...['--place-column', 'where', '--thread-column', 'talk'],
];

test('export: ids, places and threads of data of the own are numbered, names masked where asked for', async () => {
  const to = join(folder, 'out.jsonl');
  const own = [...threadReader(fileOf(threads)), '--to', to, '--force'];
  const numbered = { id: 'document-0001', place: 'place-0001', thread: 'thread-0001' };
  await run('export', ...own);
  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ ...numbered, body: 'Ask Mary, or Ann.' });
  expect(await run('export', ...own, '--mask-names')).toContain('(identifiers and names masked)');
  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ ...numbered, body: 'Ask maskedname, or maskedname.' });
  await run('export', ...own, '--include-identifiers');
  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ id: 'ann@example.org', place: '12 Mill Lane' });
  const both = run('export', ...own, '--include-identifiers', '--mask-names');
  await expect(both).rejects.toThrow('--include-identifiers leaves names in, --mask-names takes them out: choose one');
});

test('export: a named dataset keeps its ids and places, which name nobody', async () => {
  const to = join(folder, 'out.jsonl');
  await run('export', 'sotu', '--to', to);
  expect(JSON.parse(readFileSync(to, 'utf8').split('\n')[0]!)).toMatchObject({
    ...{ id: 'sotu-1790-001', place: '1790s', thread: 'thread-0001' },
  });
}, 30_000);

test('export: --format wins over the name of the file', async () => {
  const to = join(folder, 'out.csv');
  await run('export', ...reader(fileOf(posts)), '--to', to, '--format', 'jsonl');
  expect(readFileSync(to, 'utf8')).toMatch(/^\{"id":"line-2"/);
});

test('export: an existing file stays, unless --force', async () => {
  const to = join(folder, 'out.jsonl');
  writeFileSync(to, 'mine');
  await expect(run('export', ...reader(fileOf(posts)), '--to', to)).rejects.toThrow(`${to}: the file exists`);
  expect(readFileSync(to, 'utf8')).toBe('mine');
  await run('export', ...reader(fileOf(posts)), '--to', to, '--force');
  expect(readFileSync(to, 'utf8')).toMatch(/^\{"id"/);
});

test('export --clean: the stages of the dataset', async () => {
  const ham = datasets.find(({ name }) => name === 'spamassassin-ham')!;
  const { contentHashOf } = await import('../../datasets/dataset.ts');
  const body = 'I agree.\n\n> You wrote this.\n';
  const documents = [{ id: 'a', author: 'author-0001', title: '', body, format: 'plain' as const }];
  vi.spyOn(ham, 'load').mockResolvedValue(documents);
  const pinned = ham.contentHash;
  (ham as { contentHash: string }).contentHash = contentHashOf(documents);
  try {
    await run('export', 'spamassassin-ham', '--to', join(folder, 'raw.jsonl'));
    await run('export', 'spamassassin-ham', '--to', join(folder, 'clean.jsonl'), '--clean');
  } finally {
    (ham as { contentHash: string }).contentHash = pinned;
  }
  expect(readFileSync(join(folder, 'raw.jsonl'), 'utf8')).toContain('You wrote this.');
  expect(readFileSync(join(folder, 'clean.jsonl'), 'utf8')).toContain('I agree.');
  expect(readFileSync(join(folder, 'clean.jsonl'), 'utf8')).not.toContain('You wrote this.');
});

test('export --clean: data without stages', async () => {
  const exporting = run('export', ...reader(fileOf(posts)), '--to', join(folder, 'o.jsonl'), '--clean');
  await expect(exporting).rejects.toThrow('dataset "posts.csv" names no cleaning stages: leave --clean out');
});

test.each([
  [['export', '--to', 'x'], 'no data named: give the name of a dataset, or --reader and --path'],
  [['export', '--reader', 'pan', '--path', '.', '--to', 'x'], 'truth.jsonl: there is no such file'],
  [['check', '--path', 'x'], '--path goes with --reader, which is missing'],
  [['check', '--skip-bad-rows'], '--skip-bad-rows goes with --reader, which is missing'],
  [
    ['check', '--reader', 'csv', '--path', 'x'],
    'the reader csv needs --text-column; the reader csv needs --author-column',
  ],
  [['check', '--reader', 'csv', '--text-column', 'a', '--author-column', 'b'], 'the reader csv needs --path'],
  [['check', ...reader('x'), '--delimiter', ';;'], '--delimiter: '],
  [['check', '--reader', 'pan', '--path', 'x', '--delimiter', ';'], 'the reader pan has no --delimiter'],
  [['check', '--reader', 'xml', '--path', 'x'], 'Invalid values'],
  [['check', 'nothing'], 'unknown dataset "nothing"'],
])('%j ends in one clear error, nothing written', async (args, problem) => {
  const before = readdirSync('.');
  await expect(run(...args)).rejects.toThrow(problem);
  expect(readdirSync('.')).toEqual(before);
});

test('a dataset and a reader at once', async () => {
  const own = reader(fileOf(posts));
  const both = 'both the dataset "sotu" and --reader are given: choose one';
  await expect(run('export', 'sotu', ...own, '--to', join(folder, 'x'))).rejects.toThrow(both);
  await expect(run('check', 'sotu', ...own)).rejects.toThrow(both);
});
