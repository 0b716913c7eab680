import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressInterner } from '../../src/chain/address-interner.ts';
import { scriptCode } from '../../src/chain/script-kind.ts';
import { scriptTypes } from '../../src/chain/script-types.ts';

/** Few different bytes, so that keys of one hash and several types come up, and keys that differ in one byte. */
const key = fc.tuple(
  fc.constantFrom('p2pkh' as const, 'p2sh' as const, 'p2wsh' as const, 'p2tr' as const),
  fc.nat(3),
  fc.nat(19),
  fc.nat(2),
);

function bytesOf([type, base, at, change]: [keyof typeof scriptCode, number, number, number]): Uint8Array {
  const hash = new Uint8Array(type === 'p2wsh' || type === 'p2tr' ? 32 : 20).fill(base);
  hash[at] ^= change;
  return hash;
}

test('numbers addresses as a Map of their text would', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
      const table = addressInterner();
      const map = new Map<string, number>();
      for (const each of keys) {
        const hash = bytesOf(each);
        const text = `${each[0]} ${Buffer.from(hash).toString('hex')}`;
        const expected = map.get(text) ?? map.size;
        expect(table.find(each[0], hash)).toBe(map.has(text) ? expected : -1);
        map.set(text, expected);
        expect(table.intern(scriptCode[each[0]], Uint8Array.from([9, ...hash, 9]), 1)).toBe(expected);
      }
      expect(table.count).toBe(map.size);
      for (const [text, number] of map) {
        const [type, hash] = text.split(' ');
        expect(scriptTypes[table.type[number]]).toBe(type);
        expect(Buffer.from(table.hash(number)).toString('hex')).toBe(hash);
      }
    }),
  );
});

test('grows past its first room', () => {
  const table = addressInterner();
  const hash = new Uint8Array(20);
  const view = new DataView(hash.buffer);
  const count = 20_000;
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < count; i++) {
      view.setUint32(8, i);
      expect(table.intern(scriptCode.p2pkh, hash, 0)).toBe(i);
    }
  }
  expect(table.count).toBe(count);
  view.setUint32(8, count);
  expect(table.find('p2pkh', hash)).toBe(-1);
  expect(table.find('p2sh', table.hash(3))).toBe(-1);
  expect(table.find('p2pkh', table.hash(3))).toBe(3);
  expect(table.find('p2wsh', table.hash(3))).toBe(-1);
});
