import { expect, test } from 'vitest';
import { folderOf, open } from './files.ts';

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const spec = { reader: 'pan', path: '.' };

function openPan(pairs: string, truth: string, settings: object = {}) {
  return open(folderOf({ 'pairs.jsonl': pairs, 'truth.jsonl': truth }), { ...spec, ...settings });
}

test('two documents a pair, the fandom as place, the pairs fixed', async () => {
  const dataset = await openPan(
    lines({ id: 'p1', fandoms: ['Dogs', 'Cats'], pair: ['one', 'two'] }, { id: 'p2', pair: ['three', 'four'] }),
    // The truth may come in another order.
    lines({ id: 'p2', same: false, authors: [7, 8] }, { id: 'p1', same: true, authors: ['7', '7'] }),
  );
  expect(await dataset.load()).toEqual([
    { id: 'p1/1', author: 'author-0001', title: '', body: 'one', format: 'plain', place: 'Dogs' },
    { id: 'p1/2', author: 'author-0001', title: '', body: 'two', format: 'plain', place: 'Cats' },
    { id: 'p2/1', author: 'author-0001', title: '', body: 'three', format: 'plain' },
    { id: 'p2/2', author: 'author-0002', title: '', body: 'four', format: 'plain' },
  ]);
  expect(dataset.fixedPairs).toEqual([
    { id: 'p1', a: 0, b: 1, same: true },
    { id: 'p2', a: 2, b: 3, same: false },
  ]);
});

test('a truth without authors: every pair has authors of its own', async () => {
  const dataset = await openPan(
    lines({ id: 'p1', pair: ['one', 'two'] }, { id: 'p2', pair: ['three', 'four'] }),
    lines({ id: 'p1', same: true }, { id: 'p2', same: false }),
  );
  expect((await dataset.load()).map(({ author }) => author)).toEqual([
    'author-0001',
    'author-0001',
    'author-0002',
    'author-0003',
  ]);
});

const pair = lines({ id: 'p1', pair: ['one', 'two'] });
const truth = lines({ id: 'p1', same: true });

test.each([
  ['a pair without a truth', pair + lines({ id: 'p2', pair: ['x', 'y'] }), truth, 'pairs.jsonl:2: pair "p2" has no'],
  ['a truth without a pair', pair, truth + lines({ id: 'p2', same: true }), 'truth.jsonl:2: pair "p2" has no'],
  ['a pair twice', pair + pair, truth, 'pairs.jsonl:2: the id "p1" is taken by line 1'],
  ['a truth twice', pair, truth + truth, 'truth.jsonl:2: the id "p1" is taken by line 1'],
  [
    'one text',
    lines({ id: 'p1', pair: ['x'] }),
    truth,
    'pairs.jsonl:1: "pair" is ["x"]: it must be an array of two texts',
  ],
  ['an empty text', lines({ id: 'p1', pair: ['x', ' '] }), truth, 'pairs.jsonl:1: text 2 of the pair is empty'],
  ['no answer', pair, lines({ id: 'p1', same: 'yes' }), 'truth.jsonl:1: "same" is "yes": it must be true or false'],
  ['no id', lines({ pair: ['x', 'y'] }), truth, 'pairs.jsonl:1: unknown column "id"'],
  [
    'authors that contradict the answer',
    pair,
    lines({ id: 'p1', same: true, authors: ['1', '2'] }),
    'truth.jsonl:1: "same" is true, but "authors" are ["1","2"]',
  ],
  ['a truncated line', `${pair}{"id": "p2", "pa`, truth, 'pairs.jsonl:2:17: the line ends inside a JSON value'],
  ['no pair', '', '', ': no document, and so no author, to read'],
])('%s: one clear error', async (_what, pairs, truths, message) => {
  await expect(openPan(pairs, truths)).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringContaining(message),
  });
});

test('files of other names; a missing one', async () => {
  const folder = folderOf({ 'p.jsonl': pair, 't.jsonl': truth });
  expect(await (await open(folder, { ...spec, pairs: 'p.jsonl', truth: 't.jsonl' })).load()).toHaveLength(2);
  await expect(open(folder, { ...spec, pairs: 'p.jsonl' })).rejects.toThrow('truth.jsonl: there is no such file');
});

test('bad lines counted', async () => {
  const dataset = await openPan(
    `${pair}{"id": "p2"\n${lines({ id: 'p3', pair: ['x', ''] }, { id: 'p4', pair: ['x', 'y'] })}`,
    truth + lines({ id: 'p3', same: true }, { id: 'p4', same: 1 }),
    { skipBadRows: true },
  );
  expect(dataset.fixedPairs).toEqual([{ id: 'p1', a: 0, b: 1, same: true }]);
  // The line of p2; p3's empty text; p4's answer, and p4 then without a truth.
  expect(dataset.skippedRows).toBe(4);
  expect(dataset.firstSkipped).toMatch(/truth\.jsonl:3: "same" is 1/);
});
