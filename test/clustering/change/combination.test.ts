import { describe, expect, test } from 'vitest';
import { viewChain } from '../../../src/clustering/chain-view.ts';
import { combineChange, parseChange } from '../../../src/clustering/change/combination.ts';
import { InputError } from '../../../src/common/error.ts';
import { buildChain } from '../../chain-builder.ts';

// Of the second transaction's outputs (3 … 6): address-type 3, 5, 6; optimal 4, 5; client-behaviour 4, 5, 6.
const view = viewChain(
  buildChain([
    { outputs: ['a', 'shop', 'c'].map((to) => ({ value: 50, to })) },
    {
      inputs: [[0, 0]],
      outputs: [
        { value: 60, to: 'shop' },
        { value: 5, to: 'p2sh:x' },
        { value: 6, to: 'y' },
        { value: 70, to: 'z' },
      ],
    },
  ]),
);
const candidates = (expression: unknown) => combineChange(expression).candidates(view, 1);
const three = ['address-type', 'optimal', 'client-behaviour'];

describe('forms', () => {
  test('the parts, for reference', () => {
    expect(three.map(candidates)).toEqual([
      [3, 5, 6],
      [4, 5],
      [4, 5, 6],
    ]);
  });

  test('all, any, votes', () => {
    expect(candidates({ all: three })).toEqual([5]);
    expect(candidates({ any: three })).toEqual([3, 4, 5, 6]);
    expect(candidates({ votes: 2, of: three })).toEqual([4, 5, 6]);
    expect(candidates({ votes: 1, of: three })).toEqual(candidates({ any: three }));
    expect(candidates({ votes: 3, of: three })).toEqual(candidates({ all: three }));
  });

  test('unique, nested', () => {
    expect(candidates({ unique: 'optimal' })).toEqual([]);
    expect(candidates({ unique: { all: ['address-type', 'optimal'] } })).toEqual([5]);
    expect(candidates({ any: [{ unique: 'optimal' }, { unique: { all: three } }] })).toEqual([5]);
  });

  test('a heuristic listed twice votes twice', () => {
    expect(candidates({ votes: 2, of: ['optimal', 'optimal', 'address-type'] })).toEqual([4, 5]);
  });

  test('are named in short', () => {
    const { name } = combineChange({ votes: 2, of: ['optimal', { unique: 'locktime' }, { all: ['spent', 'legacy'] }] });
    expect(name).toBe('votes2(optimal, unique(locktime), all(spent, legacy))');
  });
});

describe('mistakes', () => {
  test.each([
    [{ al: ['optimal'] }, 'has "al": did you mean "all"?'],
    [{}, 'has none'],
    [{ all: ['optimal'], any: ['optimal'] }, 'has "all", "any"'],
    [{ votes: 2 }, 'has "votes"'],
    [{ all: [] }, '"all" of a change expression is a list of at least one, but this is []'],
    [{ votes: 3, of: ['optimal', 'legacy'] }, 'from 1 to 2, as many as "of" lists, but this is 3'],
    [{ votes: 1.5, of: ['optimal', 'legacy'] }, 'but this is 1.5'],
    [{ unique: 'optimall' }, 'unknown change heuristic "optimall": did you mean "optimal"?'],
    [3, 'but this is 3'],
    [['optimal'], 'but this is ["optimal"]'],
  ])('%j', (expression, message) => {
    expect(() => combineChange(expression)).toThrow(InputError);
    expect(() => combineChange(expression)).toThrow(message);
  });
});

test('a command line names a heuristic or holds JSON', () => {
  expect(parseChange('power-of-ten(3)').name).toBe('power-of-ten(3)');
  expect(parseChange('{"all": ["spent", "optimal"]}').name).toBe('all(spent, optimal)');
  expect(() => parseChange('{"all": [')).toThrow(/is no JSON/);
});
