import { expect, test } from 'vitest';
import { randomStream } from '../../src/common/random.ts';
import { compareInBlocks, rowsByFirst } from '../../src/stylometry/pair-blocks.ts';

test('puts every value where its pair stood, over several blocks, and gives pairs of one document together', () => {
  const stream = randomStream(1, 'pair-blocks');
  const documents = 50;
  const draw = () => Int32Array.from({ length: 10_000 }, () => stream.integer(documents));
  const pairs = { a: draw(), b: draw() };
  const seen: number[] = [];
  const values = compareInBlocks(pairs, documents, 2, ({ a, b }, block) => {
    for (let i = 0; i < a.length; i++) {
      seen.push(a[i]);
      block[2 * i] = a[i];
      block[2 * i + 1] = 1000 + b[i];
    }
  });
  expect([...values]).toEqual(Array.from(pairs.a).flatMap((a, i) => [a, 1000 + pairs.b[i]]));
  expect(seen).toEqual([...pairs.a].sort((x, y) => x - y));
});

test('compares no pairs', () => {
  expect(compareInBlocks({ a: new Int32Array(), b: new Int32Array() }, 3, 2, () => {})).toHaveLength(0);
});

test('orders rows by their first document and keeps the order within one', () => {
  expect([...rowsByFirst({ a: Int32Array.of(2, 0, 2, 0), b: new Int32Array(4) }, 3)]).toEqual([1, 3, 0, 2]);
});
