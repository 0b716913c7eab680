import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptKind } from '../../src/chain/script-kind.ts';
import { scriptTypes } from '../../src/chain/script-types.ts';
import { knownScripts } from './scripts.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');
const kind = (script: Uint8Array): string => scriptTypes[scriptKind(script, 0, script.length)];
const key = (first: string, length = 33): string => (length === 33 ? '21' : '41') + first + '11'.repeat(length - 1);

test.each([
  ['op_return', '6a', 'nothing behind it'],
  ['op_return', '6a 4c 02 0102', 'a push with its length behind it'],
  ['op_return', '6a 60 4f 00 02 0102', 'small numbers'],
  ['nonstandard', '6a 05 0102', 'a push cut off'],
  ['nonstandard', '6a 4d ffff 01', 'a longer push cut off'],
  ['nonstandard', '6a 76', 'an operation behind OP_RETURN'],
  ['nonstandard', '', 'nothing'],
  ['nonstandard', '51', 'OP_1'],
  ['nonstandard', `00 15 ${'11'.repeat(21)}`, 'a version 0 program of another length'],
  ['nonstandard', '51 02 4e73', 'a version 1 program of another length'],
  ['nonstandard', `52 20 ${'11'.repeat(32)}`, 'a version 2 program'],
  ['p2pk', `${key('03')} ac`, ''],
  ['p2pk', `${key('06', 65)} ac`, 'a hybrid key'],
  ['nonstandard', `${key('05')} ac`, 'no key'],
  ['nonstandard', `${key('04')} ac`, 'a key of the wrong length'],
  ['multisig', `51 ${key('02')} ${key('99')} 52 ae`, 'data in the place of a key'],
  ['multisig', `53 ${key('02')} ${key('02')} ${key('04', 65)} 53 ae`, ''],
  ['nonstandard', `52 ${key('02')} 51 ae`, 'more signatures than keys'],
  ['nonstandard', `51 ${key('02')} ${key('02')} 51 ae`, 'more keys than said'],
  ['nonstandard', `00 ${key('02')} 51 ae`, 'no signature'],
  ['multisig', `51 ${key('02').repeat(17)} 01 11 ae`, '17 keys'],
  ['nonstandard', `51 ${key('02').repeat(21)} 01 15 ae`, '21 keys'],
  ['nonstandard', `76 a9 14 ${'11'.repeat(20)} 88 ac 61`, 'a byte too many'],
  ['nonstandard', `a9 14 ${'11'.repeat(20)} 88`, 'another ending'],
])('%s: %s %s', (expected, script) => {
  expect(kind(hex(script))).toBe(expected);
});

test('a script is told alike wherever it stands', () => {
  const scripts = [1, 2].flatMap(knownScripts);
  fc.assert(
    fc.property(fc.constantFrom(...scripts), fc.uint8Array(), fc.uint8Array(), ({ script, type }, before, behind) => {
      const bytes = Uint8Array.from([...before, ...script, ...behind]);
      expect(scriptTypes[scriptKind(bytes, before.length, before.length + script.length)]).toBe(type);
    }),
  );
});

test('any bytes at all have a type', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 120 }), (script) => scriptTypes.includes(kind(script) as 'p2pk')));
});
