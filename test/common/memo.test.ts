import { describe, expect, it } from 'vitest';
import { memo } from '../../src/common/memo.ts';

describe('memo', () => {
  it('makes a value once, and lets the least recently used go', () => {
    const made: string[] = [];
    const kept = memo<string>(2);
    const ask = (key: string) =>
      kept(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps no more than its limit, and nothing that is larger by itself', () => {
    const made: number[] = [];
    const kept = memo<number>(9, { sizeOf: (value) => value, most: 10 });
    const ask = (size: number) =>
      kept(String(size), () => {
        made.push(size);
        return size;
      });
    // 4 and 5 fit together; 3 drives out 4; 11 fits nowhere, and drives out what is older than itself.
    for (const size of [4, 5, 4, 5, 3, 5, 3, 4, 11, 11, 5]) expect(ask(size)).toBe(size);
    expect(made).toEqual([4, 5, 3, 4, 11, 11, 5]);
  });
});
