import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/common/random.ts';
import { flattened } from '../../../src/text/disguise/flatten.ts';
import { withHomoglyphs } from '../../../src/text/disguise/homoglyphs.ts';
import { disguise } from '../../../src/text/disguise/index.ts';

const stream = () => randomStream(7, 'test');

describe('withHomoglyphs', () => {
  it('replaces every letter that has a look-alike, or none', () => {
    expect(withHomoglyphs('Pet care!', 1, stream())).toBe('Реt саrе!');
    expect(withHomoglyphs('Pet care!', 0, stream())).toBe('Pet care!');
  });

  it('replaces about the share asked for', () => {
    const changed = [...withHomoglyphs('a'.repeat(10_000), 0.3, stream())].filter((letter) => letter !== 'a').length;
    expect(changed).toBeGreaterThan(2800);
    expect(changed).toBeLessThan(3200);
  });
});

describe('flattened', () => {
  it('keeps words and full stops', () => {
    expect(flattened('Hello — WORLD!!<br>Call me, at (noon)…')).toBe('hello world. call me at noon');
  });
});

it('disguise draws the same for the same stream', () => {
  const text = 'A tidy home for every pet and person.';
  expect(disguise(text, ['flatten', 'homoglyphs'], stream())).toBe(disguise(text, ['flatten', 'homoglyphs'], stream()));
});
