import { describe, expect, test } from 'vitest';
import { decide } from '../../src/attribution/decide.ts';
import { matchers } from '../../src/attribution/matchers/index.ts';
import type { Matcher } from '../../src/attribution/matchers/matcher.ts';
import { paper } from '../../src/attribution/matchers/paper.ts';
import { searchOf } from './search-of.ts';

const itself = (output: number): number => output;
const search = searchOf({
  purchases: [
    [5, 10],
    [5, 10.2],
    [50, 10],
    [90, 30],
  ],
  outputs: [
    [5, 10_000_000],
    [6, 10_200_000],
    [50, 10_000_000],
  ],
});

describe('the rule', () => {
  const by = (assignment: 'none' | 'greedy' | 'optimal') => [
    ...decide(search, paper, { assignment, minimumPosterior: 0.5 }, itself).output,
  ];
  test('names the only match and leaves several open', () => expect(by('none')).toEqual([-1, -1, 2, -1]));
  test('names one to one where it is told to', () => {
    expect(by('greedy')).toEqual([0, 1, 2, -1]);
    expect(by('optimal')).toEqual([0, 1, 2, -1]);
  });
});

test('what is less probable than asked for is not named, and counted', () => {
  const matcher: Matcher = {
    name: 'sure of the third',
    alone: 'best',
    score: ({ candidates: { entry } }) => ({
      gain: Float64Array.from(entry, () => 1),
      posterior: Float64Array.from(entry, (e) => (e === 2 ? 0.9 : 0.4)),
    }),
  };
  const decisions = decide(search, matcher, { assignment: 'none', minimumPosterior: 0.5 }, itself);
  expect([...decisions.output]).toEqual([-1, -1, 2, -1]);
  expect(decisions.abstained).toBe(2);
  expect([...decisions.posterior]).toEqual([Number.NaN, Number.NaN, 0.9, Number.NaN]);
});

test('every matcher has a name of its own; one that learns needs what it learned', () => {
  expect(matchers.map(({ name }) => name)).toEqual(['paper', 'likelihood']);
  expect(() => matchers[1].create(null)).toThrow('needs a fitted model');
  expect(matchers[0].create(null)).toBe(paper);
});

test('no purchase, no decision', () => {
  const none = searchOf({ purchases: [], outputs: [[5, 10_000_000]] });
  for (const assignment of ['none', 'greedy', 'optimal'] as const) {
    expect(decide(none, paper, { assignment, minimumPosterior: 0 }, itself).output).toHaveLength(0);
  }
});
