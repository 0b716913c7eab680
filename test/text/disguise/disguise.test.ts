import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../src/common/random.ts';
import { flattened } from '../../../src/text/disguise/flatten.ts';
import { withHomoglyphs } from '../../../src/text/disguise/homoglyphs.ts';
import { disguise } from '../../../src/text/disguise/index.ts';
import { interchangeable } from '../../../src/text/disguise/interchangeable.ts';
import { reworded } from '../../../src/text/disguise/reword.ts';

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

  it('takes a character reference for the punctuation that it stands for', () => {
    expect(flattened('Cats &amp; dogs')).toBe('cats dogs');
  });
});

describe('reworded', () => {
  it('replaces an expression by its equivalent, in its casing', () => {
    // Each of these has one equivalent.
    expect(reworded('Big dogs do not buy. BIG ONES DON’T.', 1, stream())).toBe(
      "Large dogs don't purchase. LARGE ONES DO NOT.",
    );
    expect(reworded("I'm easy; it's seen", 1, stream())).toBe('I am simple; it is seen');
  });

  it('takes whole words alone, and none at no share', () => {
    expect(reworded('bigger doesn', 1, stream())).toBe('bigger doesn');
    expect(reworded('The big house', 0, stream())).toBe('The big house');
  });

  it('knows every expression by one set, which has others', () => {
    for (const [expression, others] of interchangeable) {
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(expression);
    }
  });
});

describe('disguise', () => {
  it('draws the same for the same stream', () => {
    const text = 'A tidy home for every pet and person.';
    const all = { reword: 0.5, flatten: 0.5, homoglyphs: 0.5 };
    expect(disguise(text, all, stream())).toBe(disguise(text, all, stream()));
  });

  it('leaves markup and character references alone', () => {
    expect(disguise('A cap<br>&amp; a cap', { homoglyphs: 1 }, stream())).toBe('А сар<br>&amp; а сар');
  });

  it('flattens whole texts, about the share asked for', () => {
    const draws = stream();
    const flat = Array.from({ length: 400 }, () => disguise('Hi THERE', { flatten: 0.25 }, draws)).filter(
      (text) => text === 'hi there',
    ).length;
    expect(flat).toBeGreaterThan(60);
    expect(flat).toBeLessThan(140);
  });
});
