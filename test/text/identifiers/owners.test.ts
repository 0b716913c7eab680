import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/text/document.ts';
import { labelAgreement, ownersByIdentifiers } from '../../../src/text/identifiers/index.ts';

const phone = (value: string): Identifier => ({ kind: 'phone', value });
const email = (value: string): Identifier => ({ kind: 'email', value });

describe('ownersByIdentifiers', () => {
  const documents = [[phone('1')], [email('a')], [phone('2'), email('a')], [], [phone('1')], [phone('2')]];

  it('gives the connected components', () => {
    expect(ownersByIdentifiers(documents, { kinds: ['phone', 'email'] })).toEqual([0, 1, 1, undefined, 0, 1]);
  });

  it('counts only the kinds asked for', () => {
    expect(ownersByIdentifiers(documents, { kinds: ['phone'] })).toEqual([0, undefined, 2, undefined, 0, 2]);
  });

  it('lets an identifier of too many documents tie none of them', () => {
    const shared = [[phone('1'), email('x')], [email('x')], [email('x'), phone('2')]];
    expect(ownersByIdentifiers(shared, { kinds: ['phone', 'email'], maximumDocumentsPerIdentifier: 2 })).toEqual([
      0,
      undefined,
      2,
    ]);
  });

  it('does not take equal values of different kinds for one', () => {
    expect(ownersByIdentifiers([[phone('1')], [email('1')]], { kinds: ['phone', 'email'] })).toEqual([0, 1]);
  });
});

describe('labelAgreement', () => {
  it('is perfect for equal labellings, whatever the labels are called', () => {
    const { pairs, bCubed } = labelAgreement(['a', 'a', 'b'], [7, 7, 9]);
    expect(pairs).toEqual({ precision: 1, recall: 1, f1: 1, inA: 1, inB: 1, inBoth: 1 });
    expect(bCubed).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('matches a case worked by hand', () => {
    // A: {1,2,3} {4,5}; B: {1,2} {3,4,5}. Pairs: A has 3 + 1 = 4, B has 1 + 3 = 4, both have 12 and 45 = 2.
    // B-cubed precision: items 1, 2: 2/3; 3: 1/3; 4, 5: 2/2. Mean (2/3 + 2/3 + 1/3 + 1 + 1) / 5 = 11/15.
    // Recall: items 1, 2: 2/2; 3: 1/3; 4, 5: 2/3. Mean 11/15.
    const { pairs, bCubed } = labelAgreement([0, 0, 0, 1, 1], [0, 0, 1, 1, 1]);
    expect(pairs).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, inA: 4, inB: 4, inBoth: 2 });
    expect(bCubed.precision).toBeCloseTo(11 / 15, 12);
    expect(bCubed.recall).toBeCloseTo(11 / 15, 12);
    expect(bCubed.f1).toBeCloseTo(11 / 15, 12);
  });

  it('has no pairwise precision where A puts nothing together', () => {
    expect(labelAgreement([0, 1], [0, 0]).pairs).toEqual({
      precision: undefined,
      recall: 0,
      inA: 0,
      inB: 1,
      inBoth: 0,
    });
  });

  it('refuses labellings of different length', () => {
    expect(() => labelAgreement([0], [])).toThrow('labellings of 1 and 0 items cannot be compared');
  });
});
