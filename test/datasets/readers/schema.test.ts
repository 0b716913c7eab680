import { expect, test } from 'vitest';
import { readerNames, readerSchema } from '../../../datasets/readers/index.ts';

test('the names of the readers are those of the schema', () => {
  expect(readerSchema.options.map((option) => option.shape.reader.value)).toEqual([...readerNames]);
});

test.each([
  ['an unknown reader', { reader: 'xml', path: 'x' }, ['reader']],
  ['no path', { reader: 'pan' }, ['path']],
  ['no columns', { reader: 'csv', path: 'x' }, ['columns']],
  ['no author column', { reader: 'csv', path: 'x', columns: { text: 't' } }, ['columns', 'author']],
  ['an unknown setting', { reader: 'pan', path: 'x', delimiter: ',' }, []],
  ['an unknown column', { reader: 'csv', path: 'x', columns: { text: 't', author: 'a', txt: 't' } }, ['columns']],
])('%s is refused where it stands', (_what, spec, path) => {
  const result = readerSchema.safeParse(spec);
  expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
});
