import { expect, test } from 'vitest';
import { crateText, localId, pathId, references } from '../../../src/running/crate/entity.ts';

test('a path becomes a relative URI, as the specification has it', () => {
  // RO-Crate 1.2, "Encoding file paths in @ids".
  expect(pathId('Results and Diagrams/almost-50%.png')).toBe('Results%20and%20Diagrams/almost-50%25.png');
  expect(pathId('a#b?c.csv')).toBe('a%23b%3Fc.csv');
  // A colon in the first part would read as the scheme of an address.
  expect(pathId('c:d.csv')).toBe('c%3Ad.csv');
  expect(localId('my ads.jsonl', '12ab')).toBe('#my%20ads.jsonl@12ab');
});

test('one reference is no list, none is nothing', () => {
  expect(references([])).toBeUndefined();
  expect(references([{ '@id': 'a' }])).toEqual({ '@id': 'a' });
  expect(references([{ '@id': 'a' }, { '@id': 'b' }])).toEqual([{ '@id': 'a' }, { '@id': 'b' }]);
});

test('an entity is written once, and never with two meanings', () => {
  const one = { '@id': '#a', '@type': 'Person', name: 'A' };
  const same = { name: 'A', '@type': 'Person', '@id': '#a', email: undefined };
  expect(JSON.parse(crateText([one, same]))['@graph']).toEqual([one]);
  expect(() => crateText([one, { ...one, name: 'B' }])).toThrow('two entities of the crate are called #a');
});
