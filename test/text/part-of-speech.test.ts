import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagText, tagTokens } from '../../src/text/part-of-speech.ts';
import { symbolTag, treebankTokens } from '../../src/text/treebank-tokens.ts';

// Written and tagged by hand for this test, in pairs of lines: a text, then its tokens with their Penn Treebank tags.
const lines = readFileSync(new URL('part-of-speech-gold.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const gold = Array.from({ length: lines.length / 2 }, (_, i) => ({
  text: lines[2 * i],
  tagged: lines[2 * i + 1].split(' ').map((token) => {
    const slash = token.lastIndexOf('/');
    return { token: token.slice(0, slash), tag: token.slice(slash + 1) };
  }),
}));
const pairs = gold.flatMap(({ tagged }) => {
  const { tags } = tagTokens(tagged.map(({ token }) => token));
  return tagged.map(({ token, tag }, i) => ({ token, expected: tag, found: tags[i] }));
});

test('cuts the hand-tagged texts into their tokens', () => {
  for (const { text, tagged } of gold) expect(treebankTokens(text)).toEqual(tagged.map(({ token }) => token));
});

test('tags every punctuation mark and symbol of the hand-tagged texts as a person did', () => {
  const symbols = pairs.filter(({ token }) => symbolTag(token) !== undefined);
  expect(symbols.length).toBeGreaterThan(50);
  expect(symbols.filter(({ expected, found }) => expected !== found)).toEqual([]);
});

test('tags most words of the hand-tagged texts as a person did', () => {
  const words = pairs.filter(({ token }) => symbolTag(token) === undefined);
  const right = words.filter(({ expected, found }) => expected === found);
  expect(right.length / words.length).toBeGreaterThanOrEqual(0.93);
});

test.each([
  ['NNP', 0.96],
  ['JJ', 0.9],
  ['RB', 0.99],
  ['IN', 0.99],
])('finds the words tagged %s with an F1 of at least %d', (tag, least) => {
  const words = pairs.filter(({ token }) => symbolTag(token) === undefined);
  const both = words.filter(({ expected, found }) => expected === tag && found === tag).length;
  const either =
    words.filter(({ expected }) => expected === tag).length + words.filter(({ found }) => found === tag).length;
  expect((2 * both) / either).toBeGreaterThanOrEqual(least);
});

test('takes a curly apostrophe for a straight one', () => {
  const straight = "We don't charge; they're here, I've Anna's dog, we'll go, I'd say, I'm sure.";
  expect(tagText(straight.replaceAll("'", '’')).tags).toEqual(tagText(straight).tags);
  expect(tagText(straight).tags.slice(1, 3)).toEqual(['VBP', 'RB']);
});

test('takes an unknown word for a proper noun only where it has a capital', () => {
  const { tokens, tags } = tagText('We met a goldenpoo, Zoltarina and a labradoodel at 8am on the 3rd day.');
  const tagOf = (token: string) => tags[tokens.indexOf(token)];
  expect(['goldenpoo', 'Zoltarina', 'labradoodel', '8am', '3rd'].map(tagOf)).toEqual(['NN', 'NNP', 'NN', 'NN', 'JJ']);
});

test('splits contractions, keeps hyphens, numbers, links and addresses whole', () => {
  expect(
    treebankTokens("Don't! They’re at www.tutor.example/a-b, call 503-555-0142 (mo@two.example) 24/7 re: 2-hour."),
  ).toEqual(
    "Do|n't|!|They|’re|at|www.tutor.example/a-b|,|call|503-555-0142|(|mo@two.example|)|24/7|re|:|2-hour|.".split('|'),
  );
});

test('takes runs of a symbol, and emoji, as symbols', () => {
  expect(['***', '~', '•', '🐕', '<br>', '&nbsp;', '--', '...', '!!'].map(symbolTag)).toEqual([
    ...Array.from({ length: 6 }, () => 'SYM'),
    ':',
    ':',
    '.',
  ]);
  expect(['word', '8am', 'é', '٣'].map(symbolTag)).toEqual([undefined, undefined, undefined, undefined]);
});

test('loses no character but white space, and tags any text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(..."ab'n’t-.<> \n&;@") }));
  fc.assert(
    fc.property(text, (body) => {
      const { tokens, tags } = tagText(body);
      if (!/<[^<>]*\s[^<>]*>/.test(body)) expect(tokens.join('')).toBe(body.replace(/\s/g, ''));
      expect(tags).toHaveLength(tokens.length);
      for (const tag of tags) expect(tag).toMatch(/\S/);
    }),
  );
});

test('tags words that JavaScript objects have for property names', () => {
  const { tags } = tagTokens(['the', 'constructor', 'of', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']);
  for (const tag of tags) expect(tag).toMatch(/^[A-Z]+$/);
});
