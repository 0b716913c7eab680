import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baselineGroups } from '../../../src/stylometry/baselines/index.ts';
import { otherGroups } from '../../../src/stylometry/groups/index.ts';
import { featureGroups, findGroup } from '../../../src/stylometry/index.ts';
import type { TextFormat } from '../../../src/text/document.ts';
import { document } from './compare.ts';

const pieces = fc.oneof(
  fc.constantFrom(...'the,and,I,i,we,don’t,dogs,Cats,TUTORING,walks,a,moving,help,daily,1,000,$20'.split(',')),
  fc.constantFrom('. ', '.  ', '!', '!!! ', '... ', ', ', ' - ', '--', '"', '(', ')', ' :) ', '🐶', '👩‍👧', '–', "'"),
  fc.constantFrom('<br>', '<p>', '</p>', '<b>', '</b>', '&nbsp;', '&amp;'),
  fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', ' \n  ', '\u00a0', '\r\n'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const body = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const bodies = fc.array(body, { minLength: 3, maxLength: 6 });
const edgeBodies = ['', ' \n\t ', '🐶🐶', '\ud83d', '.', 'a', '<br>', '\u0000', 'İ', '...\n\n...'];

/** Every pair of some bodies, each way round and each with itself, as rows of features. */
function compareAll(
  group: (typeof otherGroups)[number],
  texts: readonly string[],
  training: readonly number[],
  format: TextFormat = 'plain',
) {
  const a = texts.flatMap((_, i) => texts.map(() => i));
  const b = texts.flatMap(() => texts.map((_, j) => j));
  const profiles = group.profile(texts.map((text, i) => document(text, { id: `text-${i}`, format })));
  const learned = profiles.fit(Int32Array.from(training), Int32Array.from(training));
  const values = learned({ a: Int32Array.from(a), b: Int32Array.from(b) });
  const width = group.features.length;
  return (i: number, j: number) => {
    const row = i * texts.length + j;
    return Array.from(values.subarray(row * width, (row + 1) * width));
  };
}

const all = (texts: readonly string[]) => texts.map((_, index) => index);

describe.each(otherGroups.map((group) => [group.name, group] as const))('%s', (_name, group) => {
  test('swapping a and b changes no bit', () => {
    fc.assert(
      fc.property(bodies, (texts) => {
        const row = compareAll(group, texts, all(texts));
        for (let i = 0; i < texts.length; i++) for (let j = 0; j < i; j++) expect(row(i, j)).toEqual(row(j, i));
      }),
      { numRuns: 30 },
    );
  });

  test('every value is finite, of texts of nothing much and with nothing to train on too', () => {
    for (const training of [[], [0], all(edgeBodies)]) {
      const row = compareAll(group, edgeBodies, training);
      for (const i of edgeBodies.keys()) {
        for (const j of edgeBodies.keys()) expect(row(i, j).every(Number.isFinite)).toBe(true);
      }
    }
    fc.assert(
      fc.property(bodies, (texts) => {
        const row = compareAll(group, texts, all(texts));
        expect(all(texts).every((i) => row(0, i).every(Number.isFinite))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('no text is closer to a text than itself', () => {
    const texts = [
      'We walk your dog twice a day, rain or shine!!\nCall us – we “love” dogs... :)',
      'i move boxes. i move pianos, too.  Two men and a van; call now & save $20',
      'Tutoring in maths: all levels (A, B).\n\nPlease write to me, and I will answer soon.',
      'We walk your cat, and feed the birds. Don’t call after 9:30.',
    ];
    const row = compareAll(group, texts, all(texts));
    const isDistance = (feature: string) =>
      group.name === 'style-differences' || /[dD]istance|[dD]elta$|Difference$/.test(feature);
    group.features.forEach((feature, column) => {
      const sign = isDistance(feature) && !/cosineDelta$/i.test(feature) ? -1 : 1;
      // What is held against other texts may be more surprising of a text than that it equals itself.
      if (/LogLikelihoodRatio$|SNorm$/.test(feature)) return;
      for (const i of texts.keys()) {
        for (const j of texts.keys()) {
          expect(sign * row(i, i)[column], `${feature} of ${i} and ${j}`).toBeGreaterThanOrEqual(
            sign * row(i, j)[column],
          );
        }
      }
    });
  });

  test('documents outside training change no value of others', () => {
    fc.assert(
      fc.property(bodies, body, (texts, other) => {
        const training = all(texts).slice(0, -1);
        const row = compareAll(group, texts, training);
        const changed = compareAll(group, [...texts.slice(0, -1), other], training);
        for (const i of training) for (const j of training) expect(changed(i, j)).toEqual(row(i, j));
      }),
      { numRuns: 20 },
    );
  });
});

describe.each(
  [...otherGroups, ...baselineGroups]
    .filter(({ readsLayout }) => !readsLayout)
    .map((group) => [group.name, group] as const),
)('%s reads no layout', (_name, group) => {
  test('white space as single spaces gives the same values', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom('plain', 'html'), (texts, format) => {
        const row = compareAll(group, texts, all(texts), format);
        const flat = texts.map((text) => text.replace(/\s+/g, ' '));
        const normalised = compareAll(group, flat, all(texts), format);
        for (const i of texts.keys()) for (const j of texts.keys()) expect(normalised(i, j)).toEqual(row(i, j));
      }),
      { numRuns: 30 },
    );
  });
});

test('the layout group does read it', () => {
  const texts = ['one\n\n  two', 'one two'];
  const group = otherGroups.find(({ readsLayout }) => readsLayout)!;
  expect(compareAll(group, texts, [0, 1])(0, 1)).not.toEqual(compareAll(group, [texts[1], texts[1]], [0, 1])(0, 1));
});

test('names of groups, and of features within a group, are their own', () => {
  const names = featureGroups.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, features } of featureGroups) expect(new Set(features).size, name).toBe(features.length);
});

test.each([...otherGroups, ...baselineGroups].map((group) => [group.name, group] as const))(
  'a config can name %s',
  (name, group) => expect(findGroup(name)).toBe(group),
);
