import { expect, test } from 'vitest';
import { checksumsText } from '../../../src/cli/export/checksums.ts';

test('the lines are those of sha256sum, sorted by code unit', () => {
  const files = new Map([
    ['b.txt', Buffer.from('abc')],
    ['B.txt', Buffer.from('')],
    ['a/ü.txt', Buffer.from('abc')],
    ['c\\d\ne', Buffer.from('')],
  ]);
  // printf abc | sha256sum; printf '' | sha256sum; the name `c\d⏎e` as GNU coreutils 9.1 prints it.
  expect(checksumsText(files)).toBe(
    [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  B.txt\n',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/ü.txt\n',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n',
      '\\e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  c\\\\d\\ne\n',
    ].join(''),
  );
});
