import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePaperGroups, paperGroups } from '../../../src/stylometry/paper/index.ts';
import type { Document, TextFormat } from '../../../src/text/document.ts';
import expected from './expected.json' with { type: 'json' };
import pairs from './pairs.json' with { type: 'json' };

const document = (body: string, title: string, format: TextFormat, id = 'x'): Document => ({
  id,
  author: 'author-1',
  title,
  body,
  format,
});

function compare(name: string, documents: readonly Document[], names: readonly string[] = [], a = 0, b = 1) {
  const group = makePaperGroups(() => new Set(names)).find((candidate) => candidate.name === name)!;
  const pair = { a: Int32Array.of(a), b: Int32Array.of(b) };
  const values = group.profile(documents).fit(new Int32Array(), new Int32Array())(pair);
  expect(values).toHaveLength(group.features.length);
  return Object.fromEntries(group.features.map((feature, i) => [feature, values[i]]));
}

// expected.json is printed by reference.py, an implementation of the published definitions in Python 3.11.
test.each(pairs.map((pair, i) => ({ ...pair, expected: expected[i] })))('equals the reference: $what', (pair) => {
  const format = pair.format as TextFormat;
  const documents = [document(pair.a, '', format), document(pair.b, '', format)];
  const { correctedBigrams, ...published } = pair.expected;
  const found = compare('paper-body', documents, pair.names);
  for (const [feature, value] of Object.entries(published)) {
    expect(found[feature], feature).toBeCloseTo(value, 12);
  }
  const corrected = compare('words-corrected', documents);
  expect(corrected.wordUnigrams).toBeCloseTo(published.wordUnigrams, 12);
  expect(corrected.wordBigramsCorrected).toBeCloseTo(correctedBigrams, 12);
});

test('reads the title as it reads the body, but for the lines', () => {
  const { a, b, names } = pairs[0];
  const bodies = compare('paper-body', [document(a, '', 'html'), document(b, '', 'html')], names);
  const titles = compare('paper-title', [document('', a, 'html'), document('', b, 'html')], names);
  for (const [feature, value] of Object.entries(titles)) {
    const ofBody = feature.slice('title'.length);
    expect(value, feature).toBe(bodies[ofBody[0].toLowerCase() + ofBody.slice(1)]);
  }
});

test('names the 28 features in the order of the paper', () => {
  const features = paperGroups.find(({ name }) => name === 'paper')!.features;
  const tags = ['tagNNP', 'tagJJ', 'tagRB', 'tagIN', 'tagSYM', 'tagColon'];
  const shared = ['wordUnigrams', 'wordBigrams', 'links', 'firstNames', ...tags, 'char1', 'char2', 'char3'];
  expect(features).toEqual([
    'lineCountDifference',
    'lineLengthCosine',
    ...shared,
    ...shared.map((name) => `title${name[0].toUpperCase()}${name.slice(1)}`),
  ]);
});

test('joins the groups of an ablation into the whole', () => {
  const texts = [
    document('Ask Rosa: dogs\n', 'Dogs', 'plain'),
    document('Rosa walks dogs\nand\n', 'Dog walks', 'plain'),
  ];
  const parts = ['structure', 'words', 'links', 'names', 'syntax', 'characters'];
  expect(compare('paper-body', texts, ['rosa'])).toEqual(
    Object.assign({}, ...parts.map((name) => compare(name, texts, ['rosa']))),
  );
  const titles = parts.slice(1).map((name) => compare(`title-${name}`, texts, ['rosa']));
  expect(compare('paper-title', texts, ['rosa'])).toEqual(Object.assign({}, ...titles));
  expect(compare('paper', texts, ['rosa'])).toEqual({
    ...compare('paper-body', texts, ['rosa']),
    ...compare('paper-title', texts, ['rosa']),
  });
});

test('compares the tokens of six tags', () => {
  const found = compare('syntax', [
    document('Our prices in Portland are fair: * ask Daniel', '', 'plain'),
    document('The fair price in Portland -- * ask Laura; really', '', 'plain'),
  ]);
  // NNP: Portland of Portland, Daniel, Laura; JJ: fair; RB: none in the first; IN: in; SYM: *; ":" of ":", "--" and ";".
  expect(found).toEqual({ tagNNP: 1 / 3, tagJJ: 1, tagRB: 0, tagIN: 1, tagSYM: 1, tagColon: 0 });
});

test('is symmetric, finite, and no different among other documents or pairs', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'ab <br>\n🐕$') }),
  );
  const documents = fc.array(
    fc.tuple(text, text).map(([body, title]) => document(body, title, 'html')),
    { minLength: 2, maxLength: 6 },
  );
  const group = paperGroups.find(({ name }) => name === 'paper')!;
  fc.assert(
    fc.property(documents, (list) => {
      const indices = list.map((_, i) => i);
      const pairs = indices.flatMap((a) => indices.map((b) => [a, b]));
      const index = { a: Int32Array.from(pairs, ([a]) => a), b: Int32Array.from(pairs, ([, b]) => b) };
      const compareAll = group.profile(list).fit(new Int32Array(), new Int32Array());
      const values = compareAll(index);
      expect([...compareAll({ a: index.b, b: index.a })]).toEqual([...values]);
      expect(values.every(Number.isFinite)).toBe(true);
      const [alone] = [
        group.profile([list[1], list[0]]).fit(new Int32Array(), new Int32Array())({
          a: Int32Array.of(1),
          b: Int32Array.of(0),
        }),
      ];
      expect([...alone]).toEqual([...values.subarray(28, 56)]);
    }),
    { numRuns: 50 },
  );
});

test('looks for the built-in first names, or for a list of the user', () => {
  const documents = [document('Ask Mary or Zebra', '', 'plain'), document('Zebra and Mary know', '', 'plain')];
  const shared = (groups: typeof paperGroups) => {
    const names = groups.find(({ name }) => name === 'names')!;
    return [
      ...names.profile(documents).fit(new Int32Array(), new Int32Array())({ a: Int32Array.of(0), b: Int32Array.of(1) }),
    ];
  };
  // Mary is in the built-in list; in the user's, Mary is not and two words are, of which the texts share one.
  expect(shared(paperGroups)).toEqual([1]);
  expect(shared(makePaperGroups(() => new Set(['zebra', 'ask'])))).toEqual([0.5]);
});
