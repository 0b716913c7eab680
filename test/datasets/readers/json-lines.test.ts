import { expect, test } from 'vitest';
import { brokenUtf8, folderOf, open } from './files.ts';

const columns = { text: 'body', author: 'user', title: 'subject', time: 'at', id: 'nr' };

function openLines(content: string | Uint8Array, settings: object = {}) {
  return open(folderOf({ 'posts.jsonl': content }), {
    reader: 'json-lines',
    path: 'posts.jsonl',
    columns,
    ...settings,
  });
}

test('reads named keys; numbers may name authors and documents; what is null is left out', async () => {
  const dataset = await openLines(
    '{"nr": 7, "user": 41, "body": "We walk dogs.", "subject": "Walks", "at": 86400.5, "more": [1]}\n\n' +
      '{"nr": "8", "user": "41", "body": "Tutoring.", "subject": null, "at": null}',
  );
  expect(await dataset.load()).toEqual([
    { id: '7', author: 'author-0001', title: 'Walks', body: 'We walk dogs.', format: 'plain', time: 86400.5 },
    { id: '8', author: 'author-0001', title: '', body: 'Tutoring.', format: 'plain' },
  ]);
});

const good = '{"nr": 1, "user": "u", "body": "x", "subject": "s", "at": 1}\n';

test.each<[string, string | Uint8Array, string]>([
  ['a truncated line', `${good}{"nr": 2, "user": "u", "bo`, 'posts.jsonl:2:27: the line ends inside a JSON value'],
  ['not an object', `${good}[1]\n`, 'posts.jsonl:2: found [1]: each line must hold a JSON object'],
  [
    'a mistyped key',
    '{"nr": 1, "user": "u", "boddy": "x"}\n',
    'posts.jsonl:1: unknown column "body": did you mean "boddy"?',
  ],
  ['a text of another type', '{"nr": 1, "user": "u", "body": 5}\n', 'posts.jsonl:1: "body" is 5: it must be a text'],
  ['an empty text', '{"nr": 1, "user": "u", "body": " "}\n', 'posts.jsonl:1: "body" is empty'],
  [
    'an author of another type',
    '{"nr": 1, "user": {}, "body": "x"}\n',
    'posts.jsonl:1: "user" is {}: it must be a text or',
  ],
  ['an id used twice', `${good}\n${good}`, 'posts.jsonl:3: the id "1" is taken by line 1'],
  ['bytes that are not UTF-8', brokenUtf8(`${good}{"nr": "¿"}\n`), 'posts.jsonl:2: the line is not UTF-8'],
  ['no row has the key', '{"nr": 1, "user": "u", "body": "x", "at": 1}\n', 'posts.jsonl: unknown column "subject"'],
  ['an empty file', '\n', 'posts.jsonl: no document, and so no author, to read'],
])('%s: one clear error', async (_what, content, message) => {
  await expect(openLines(content)).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringContaining(message),
  });
});

test('bad rows counted, lines that are not JSON among them', async () => {
  const content = `${good}{"nr": 2,\n{"nr": "¿"}\n7\n{"nr": 3, "user": "u", "body": ""}\n${good.replace('1', '4')}`;
  const dataset = await openLines(brokenUtf8(content), { skipBadRows: true });
  expect((await dataset.load()).map(({ id }) => id)).toEqual(['1', '4']);
  expect(dataset.skippedRows).toBe(4);
  expect(dataset.firstSkipped).toMatch(/posts\.jsonl:2: /);
});
